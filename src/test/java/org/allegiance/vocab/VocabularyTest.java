package org.allegiance.vocab;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the constants and the ontology speak of the same terms. */
class VocabularyTest {

  private static final Path PROJECT =
      Path.of(System.getProperty("allegiance.home", System.getProperty("user.dir")));

  private static final Model ONTOLOGY =
      RDFDataMgr.loadModel(PROJECT.resolve("ontology/allegiance.ttl").toString());

  private static final List<Resource> CLASS_KINDS = List.of(OWL.Class, RDFS.Class);
  private static final List<Resource> PROPERTY_KINDS =
      List.of(
          OWL.ObjectProperty,
          OWL.DatatypeProperty,
          OWL2.AnnotationProperty,
          OWL.TransitiveProperty,
          OWL.SymmetricProperty,
          OWL2.AsymmetricProperty,
          OWL2.IrreflexiveProperty,
          OWL.FunctionalProperty,
          OWL.InverseFunctionalProperty,
          RDF.Property);

  static Stream<Field> constants() {
    return Arrays.stream(AL.class.getFields())
        .filter(field -> Resource.class.isAssignableFrom(field.getType()));
  }

  @Test
  void thereIsSomethingToCompare() {
    assertTrue(constants().count() > 100);
    assertTrue(declared(CLASS_KINDS).contains("Defection"));
    assertTrue(declared(PROPERTY_KINDS).contains("toGroup"));
  }

  @ParameterizedTest
  @MethodSource("constants")
  void constantHasTheIriThatItsNameSays(Field constant) throws IllegalAccessException {
    Resource term = (Resource) constant.get(null);
    assertEquals(AL.NS + constant.getName(), term == null ? null : term.getURI());
  }

  @Test
  void constantsOfClassesAreTheDeclaredClasses() {
    assertEquals(declared(CLASS_KINDS), named(Resource.class));
  }

  @Test
  void constantsOfPropertiesAreTheDeclaredProperties() {
    assertEquals(declared(PROPERTY_KINDS), named(Property.class));
  }

  @Test
  void everyTermThatTheOntologyUsesItAlsoDeclares() {
    Set<String> used = new TreeSet<>();
    ONTOLOGY
        .listStatements()
        .forEach(
            s ->
                Stream.of(s.getSubject(), s.getPredicate(), s.getObject())
                    .filter(VocabularyTest::isTerm)
                    .forEach(node -> used.add(node.asResource().getURI())));
    used.removeIf(iri -> ONTOLOGY.getResource(iri).hasProperty(RDF.type));
    assertEquals(Set.of(), used);
  }

  @Test
  void noTermIsBothAClassAndAProperty() {
    Set<String> both = declared(CLASS_KINDS);
    both.retainAll(declared(PROPERTY_KINDS));
    assertEquals(Set.of(), both);
  }

  @Test
  void datatypeOfDatesIsThatOfTheLibraryOfCongress() {
    assertEquals("http://id.loc.gov/datatypes/edtf/EDTF", AL.EDTF.getURI());
  }

  private static boolean isTerm(RDFNode node) {
    return node.isURIResource() && node.asResource().getURI().startsWith(AL.NS);
  }

  private static Set<String> declared(List<Resource> kinds) {
    return kinds.stream()
        .flatMap(kind -> ONTOLOGY.listSubjectsWithProperty(RDF.type, kind).toList().stream())
        .filter(VocabularyTest::isTerm)
        .map(term -> term.getURI().substring(AL.NS.length()))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> named(Class<?> type) {
    return constants()
        .filter(field -> field.getType().equals(type))
        .map(Field::getName)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void lettersOfConstantsFollowTheirKind() {
    for (String name : named(Resource.class)) {
      assertTrue(Character.isUpperCase(name.charAt(0)), name);
    }
    for (String name : named(Property.class)) {
      assertFalse(Character.isUpperCase(name.charAt(0)), name);
    }
  }
}
