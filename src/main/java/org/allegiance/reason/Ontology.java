package org.allegiance.reason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The ontology as OWL 2: its axioms, and whether they are sound. */
public final class Ontology {

  private final Model model;
  private final OWLOntology axioms;

  private Ontology(Model model, OWLOntology axioms) {
    this.model = model;
    this.axioms = axioms;
  }

  /**
   * Reads the ontology and its alignments with OWL API.
   *
   * @throws BadInputException if one of its files is not an ontology
   */
  public static Ontology load(Sources sources) {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    try {
      Model model = ModelFactory.createDefaultModel();
      OWLOntology all = manager.createOntology();
      for (Path file : sources.ontology()) {
        Model of = Sources.read(file);
        model.add(of);
        if (!of.contains(null, RDF.type, OWL.Ontology)) {
          continue; // a scheme of concepts: data to OWL
        }
        OWLOntology part =
            OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(file.toFile());
        part.axioms().forEach(all::add);
      }
      return new Ontology(model, all);
    } catch (OWLOntologyCreationException e) {
      throw new BadInputException(
          "broken-ontology",
          "ontology",
          String.valueOf(e.getMessage()),
          "see that the files in ontology/ are OWL in Turtle");
    }
  }

  /** What all its files state, schemes of concepts included. */
  Model model() {
    return model;
  }

  OWLOntology axioms() {
    return axioms;
  }

  /**
   * What is outside the profile OWL 2 RL, what contradicts itself, and classes that can have no
   * members (found with HermiT).
   */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (OWLProfileViolation violation :
        new OWL2RLProfile().checkOntology(axioms).getViolations()) {
      problems.add(
          new Problem(
              "not-rl", "ontology", violation.toString(), "say it within OWL 2 RL, or in a rule"));
    }
    OWLReasoner hermit = new ReasonerFactory().createReasoner(axioms);
    try {
      if (!hermit.isConsistent()) {
        problems.add(
            new Problem(
                "inconsistent",
                "ontology",
                "the ontology contradicts itself",
                "look for an individual in two classes that are disjoint"));
        return problems;
      }
      for (OWLClass c : hermit.getUnsatisfiableClasses().getEntitiesMinusBottom()) {
        problems.add(
            new Problem(
                "empty-class",
                "ontology",
                c + " can have no members",
                "look for two superclasses of it that are disjoint"));
      }
      return problems;
    } finally {
      hermit.dispose();
    }
  }
}
