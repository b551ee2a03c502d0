package org.allegiance.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the Web Annotation Vocabulary (W3C Recommendation, 2017) that passages use. */
public final class OA {

  /** Its namespace. */
  public static final String NS = "http://www.w3.org/ns/oa#";

  public static final Resource TextPositionSelector =
      ResourceFactory.createResource(NS + "TextPositionSelector");
  public static final Property hasSource = ResourceFactory.createProperty(NS, "hasSource");
  public static final Property hasSelector = ResourceFactory.createProperty(NS, "hasSelector");
  public static final Property start = ResourceFactory.createProperty(NS, "start");
  public static final Property end = ResourceFactory.createProperty(NS, "end");

  private OA() {}
}
