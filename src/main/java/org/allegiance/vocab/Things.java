package org.allegiance.vocab;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The IRIs of things: {@code https://w3id.org/allegiance/id/<kind>/<key>}. */
public final class Things {

  /** What the IRI of every thing begins with. */
  public static final String BASE = "https://w3id.org/allegiance/id/";

  private Things() {}

  /** The IRI of a thing. */
  public static String iri(String kind, String key) {
    return BASE + kind + "/" + key;
  }

  /** The thing as a resource without a model. */
  public static Resource thing(String kind, String key) {
    return ResourceFactory.createResource(iri(kind, key));
  }

  /** The key in the IRI of a thing: what follows its kind. */
  public static String key(Resource thing) {
    return thing.getURI().substring(thing.getURI().indexOf('/', BASE.length()) + 1);
  }

  /** The kind in the IRI of a thing. */
  public static String kind(Resource thing) {
    return thing.getURI().substring(BASE.length(), thing.getURI().indexOf('/', BASE.length()));
  }
}
