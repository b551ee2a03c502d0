package org.allegiance.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of PROV-O (W3C Recommendation, 2013) in which proofs are written. */
public final class PROV {

  /** Its namespace. */
  public static final String NS = "http://www.w3.org/ns/prov#";

  public static final Resource Entity = ResourceFactory.createResource(NS + "Entity");
  public static final Resource Activity = ResourceFactory.createResource(NS + "Activity");
  public static final Property wasGeneratedBy =
      ResourceFactory.createProperty(NS, "wasGeneratedBy");
  public static final Property used = ResourceFactory.createProperty(NS, "used");
  public static final Property wasDerivedFrom =
      ResourceFactory.createProperty(NS, "wasDerivedFrom");
  public static final Property hadPrimarySource =
      ResourceFactory.createProperty(NS, "hadPrimarySource");
  public static final Property hadActivity = ResourceFactory.createProperty(NS, "hadActivity");

  private PROV() {}
}
