package org.allegiance.vocab;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of the ontology, {@code ontology/allegiance.ttl}, which says what each of them means.
 */
public final class AL {

  /** The namespace of the ontology. */
  public static final String NS = "https://w3id.org/allegiance/ontology#";

  /** The namespace of the datatype of EDTF values. */
  public static final String EDTF_NS = "http://id.loc.gov/datatypes/edtf/";

  /** The datatype of {@code al:when}: Extended Date/Time Format (Library of Congress, 2019). */
  public static final RDFDatatype EDTF = new BaseDatatype(EDTF_NS + "EDTF");

  public static final Resource Actor = ResourceFactory.createResource(NS + "Actor");
  public static final Resource Person = ResourceFactory.createResource(NS + "Person");
  public static final Resource Collective = ResourceFactory.createResource(NS + "Collective");
  public static final Resource Group = ResourceFactory.createResource(NS + "Group");
  public static final Resource ArmedGroup = ResourceFactory.createResource(NS + "ArmedGroup");
  public static final Resource UnnamedGroups = ResourceFactory.createResource(NS + "UnnamedGroups");
  public static final Resource CivilBody = ResourceFactory.createResource(NS + "CivilBody");
  public static final Resource State = ResourceFactory.createResource(NS + "State");
  public static final Resource Coalition = ResourceFactory.createResource(NS + "Coalition");
  public static final Resource DatedName = ResourceFactory.createResource(NS + "DatedName");
  public static final Resource Place = ResourceFactory.createResource(NS + "Place");
  public static final Resource Situation = ResourceFactory.createResource(NS + "Situation");
  public static final Resource Event = ResourceFactory.createResource(NS + "Event");
  public static final Resource AllegianceEvent =
      ResourceFactory.createResource(NS + "AllegianceEvent");
  public static final Resource CustodyEvent = ResourceFactory.createResource(NS + "CustodyEvent");
  public static final Resource ReintegrationEvent =
      ResourceFactory.createResource(NS + "ReintegrationEvent");
  public static final Resource GroupEvent = ResourceFactory.createResource(NS + "GroupEvent");
  public static final Resource GroupChange = ResourceFactory.createResource(NS + "GroupChange");
  public static final Resource BeginningEvent =
      ResourceFactory.createResource(NS + "BeginningEvent");
  public static final Resource EndingEvent = ResourceFactory.createResource(NS + "EndingEvent");
  public static final Resource SetbackEvent = ResourceFactory.createResource(NS + "SetbackEvent");
  public static final Resource CustodyBeginning =
      ResourceFactory.createResource(NS + "CustodyBeginning");
  public static final Resource CustodyEnding = ResourceFactory.createResource(NS + "CustodyEnding");
  public static final Resource Joining = ResourceFactory.createResource(NS + "Joining");
  public static final Resource Pledge = ResourceFactory.createResource(NS + "Pledge");
  public static final Resource Rejoining = ResourceFactory.createResource(NS + "Rejoining");
  public static final Resource Leaving = ResourceFactory.createResource(NS + "Leaving");
  public static final Resource Defection = ResourceFactory.createResource(NS + "Defection");
  public static final Resource Expulsion = ResourceFactory.createResource(NS + "Expulsion");
  public static final Resource AllegianceSwitch =
      ResourceFactory.createResource(NS + "AllegianceSwitch");
  public static final Resource RefusalToFight =
      ResourceFactory.createResource(NS + "RefusalToFight");
  public static final Resource TurningAgainst =
      ResourceFactory.createResource(NS + "TurningAgainst");
  public static final Resource Support = ResourceFactory.createResource(NS + "Support");
  public static final Resource Recruitment = ResourceFactory.createResource(NS + "Recruitment");
  public static final Resource Capture = ResourceFactory.createResource(NS + "Capture");
  public static final Resource Surrender = ResourceFactory.createResource(NS + "Surrender");
  public static final Resource Detention = ResourceFactory.createResource(NS + "Detention");
  public static final Resource CustodyTransfer =
      ResourceFactory.createResource(NS + "CustodyTransfer");
  public static final Resource Release = ResourceFactory.createResource(NS + "Release");
  public static final Resource Execution = ResourceFactory.createResource(NS + "Execution");
  public static final Resource Kidnapping = ResourceFactory.createResource(NS + "Kidnapping");
  public static final Resource ProtectionGuarantee =
      ResourceFactory.createResource(NS + "ProtectionGuarantee");
  public static final Resource Disarmament = ResourceFactory.createResource(NS + "Disarmament");
  public static final Resource Dissociation = ResourceFactory.createResource(NS + "Dissociation");
  public static final Resource WeaponsBan = ResourceFactory.createResource(NS + "WeaponsBan");
  public static final Resource Prosecution = ResourceFactory.createResource(NS + "Prosecution");
  public static final Resource Return = ResourceFactory.createResource(NS + "Return");
  public static final Resource Reconciliation =
      ResourceFactory.createResource(NS + "Reconciliation");
  public static final Resource RehabilitationProgramme =
      ResourceFactory.createResource(NS + "RehabilitationProgramme");
  public static final Resource Stigmatisation =
      ResourceFactory.createResource(NS + "Stigmatisation");
  public static final Resource Reprisal = ResourceFactory.createResource(NS + "Reprisal");
  public static final Resource ResettlementDenial =
      ResourceFactory.createResource(NS + "ResettlementDenial");
  public static final Resource MissingFollowUp =
      ResourceFactory.createResource(NS + "MissingFollowUp");
  public static final Resource Formation = ResourceFactory.createResource(NS + "Formation");
  public static final Resource Split = ResourceFactory.createResource(NS + "Split");
  public static final Resource Merger = ResourceFactory.createResource(NS + "Merger");
  public static final Resource Renaming = ResourceFactory.createResource(NS + "Renaming");
  public static final Resource Dissolution = ResourceFactory.createResource(NS + "Dissolution");
  public static final Resource Alliance = ResourceFactory.createResource(NS + "Alliance");
  public static final Resource Hostilities = ResourceFactory.createResource(NS + "Hostilities");
  public static final Resource TakingControl = ResourceFactory.createResource(NS + "TakingControl");
  public static final Resource LosingControl = ResourceFactory.createResource(NS + "LosingControl");
  public static final Resource Backing = ResourceFactory.createResource(NS + "Backing");
  public static final Resource Statistic = ResourceFactory.createResource(NS + "Statistic");
  public static final Resource Affiliation = ResourceFactory.createResource(NS + "Affiliation");
  public static final Resource Transition = ResourceFactory.createResource(NS + "Transition");
  public static final Resource Proposition = ResourceFactory.createResource(NS + "Proposition");
  public static final Resource Claim = ResourceFactory.createResource(NS + "Claim");
  public static final Resource Document = ResourceFactory.createResource(NS + "Document");
  public static final Resource Passage = ResourceFactory.createResource(NS + "Passage");
  public static final Resource CitedSource = ResourceFactory.createResource(NS + "CitedSource");
  public static final Resource Inference = ResourceFactory.createResource(NS + "Inference");
  public static final Resource WithheldInference =
      ResourceFactory.createResource(NS + "WithheldInference");
  public static final Resource Derivation = ResourceFactory.createResource(NS + "Derivation");
  public static final Resource Disagreement = ResourceFactory.createResource(NS + "Disagreement");
  public static final Resource Edition = ResourceFactory.createResource(NS + "Edition");

  public static final Property actor = ResourceFactory.createProperty(NS, "actor");
  public static final Property fromGroup = ResourceFactory.createProperty(NS, "fromGroup");
  public static final Property toGroup = ResourceFactory.createProperty(NS, "toGroup");
  public static final Property counterparty = ResourceFactory.createProperty(NS, "counterparty");
  public static final Property place = ResourceFactory.createProperty(NS, "place");
  public static final Property when = ResourceFactory.createProperty(NS, "when");
  public static final Property motivatedBy = ResourceFactory.createProperty(NS, "motivatedBy");
  public static final Property precedes = ResourceFactory.createProperty(NS, "precedes");
  public static final Property presumedBefore =
      ResourceFactory.createProperty(NS, "presumedBefore");
  public static final Property follows = ResourceFactory.createProperty(NS, "follows");
  public static final Property involves = ResourceFactory.createProperty(NS, "involves");
  public static final Property involvedIn = ResourceFactory.createProperty(NS, "involvedIn");
  public static final Property partOf = ResourceFactory.createProperty(NS, "partOf");
  public static final Property hasPart = ResourceFactory.createProperty(NS, "hasPart");
  public static final Property comprises = ResourceFactory.createProperty(NS, "comprises");
  public static final Property othersThan = ResourceFactory.createProperty(NS, "othersThan");
  public static final Property quantifier = ResourceFactory.createProperty(NS, "quantifier");
  public static final Property count = ResourceFactory.createProperty(NS, "count");
  public static final Property name = ResourceFactory.createProperty(NS, "name");
  public static final Property within = ResourceFactory.createProperty(NS, "within");
  public static final Property descendsFrom = ResourceFactory.createProperty(NS, "descendsFrom");
  public static final Property succeeds = ResourceFactory.createProperty(NS, "succeeds");
  public static final Property succeededBy = ResourceFactory.createProperty(NS, "succeededBy");
  public static final Property splitFrom = ResourceFactory.createProperty(NS, "splitFrom");
  public static final Property mergedInto = ResourceFactory.createProperty(NS, "mergedInto");
  public static final Property renamedTo = ResourceFactory.createProperty(NS, "renamedTo");
  public static final Property laterKnownAs = ResourceFactory.createProperty(NS, "laterKnownAs");
  public static final Property earlierKnownAs =
      ResourceFactory.createProperty(NS, "earlierKnownAs");
  public static final Property reports = ResourceFactory.createProperty(NS, "reports");
  public static final Property affirms = ResourceFactory.createProperty(NS, "affirms");
  public static final Property denies = ResourceFactory.createProperty(NS, "denies");
  public static final Property reportedBy = ResourceFactory.createProperty(NS, "reportedBy");
  public static final Property evidence = ResourceFactory.createProperty(NS, "evidence");
  public static final Property certainty = ResourceFactory.createProperty(NS, "certainty");
  public static final Property attributedTo = ResourceFactory.createProperty(NS, "attributedTo");
  public static final Property contradicts = ResourceFactory.createProperty(NS, "contradicts");
  public static final Property opposes = ResourceFactory.createProperty(NS, "opposes");
  public static final Property gloss = ResourceFactory.createProperty(NS, "gloss");
  public static final Property method = ResourceFactory.createProperty(NS, "method");
  public static final Property confidence = ResourceFactory.createProperty(NS, "confidence");
  public static final Property reviewStatus = ResourceFactory.createProperty(NS, "reviewStatus");
  public static final Property salt = ResourceFactory.createProperty(NS, "salt");
  public static final Property passageHash = ResourceFactory.createProperty(NS, "passageHash");
  public static final Property sha256 = ResourceFactory.createProperty(NS, "sha256");
  public static final Property length = ResourceFactory.createProperty(NS, "length");
  public static final Property value = ResourceFactory.createProperty(NS, "value");
  public static final Property upperValue = ResourceFactory.createProperty(NS, "upperValue");
  public static final Property unit = ResourceFactory.createProperty(NS, "unit");
  public static final Property measures = ResourceFactory.createProperty(NS, "measures");
  public static final Property denominator = ResourceFactory.createProperty(NS, "denominator");
  public static final Property affiliate = ResourceFactory.createProperty(NS, "affiliate");
  public static final Property affiliatedWith =
      ResourceFactory.createProperty(NS, "affiliatedWith");
  public static final Property begunBy = ResourceFactory.createProperty(NS, "begunBy");
  public static final Property endedBy = ResourceFactory.createProperty(NS, "endedBy");
  public static final Property leftBy = ResourceFactory.createProperty(NS, "leftBy");
  public static final Property through = ResourceFactory.createProperty(NS, "through");
  public static final Property joinedBy = ResourceFactory.createProperty(NS, "joinedBy");
  public static final Property directness = ResourceFactory.createProperty(NS, "directness");
  public static final Property earliestBegin = ResourceFactory.createProperty(NS, "earliestBegin");
  public static final Property latestBegin = ResourceFactory.createProperty(NS, "latestBegin");
  public static final Property earliestEnd = ResourceFactory.createProperty(NS, "earliestEnd");
  public static final Property latestEnd = ResourceFactory.createProperty(NS, "latestEnd");
  public static final Property beginsMembershipIn =
      ResourceFactory.createProperty(NS, "beginsMembershipIn");
  public static final Property endsMembershipIn =
      ResourceFactory.createProperty(NS, "endsMembershipIn");
  public static final Property memberOf = ResourceFactory.createProperty(NS, "memberOf");
  public static final Property joinedMoreThanOnce =
      ResourceFactory.createProperty(NS, "joinedMoreThanOnce");
  public static final Property leftMoreThanOnce =
      ResourceFactory.createProperty(NS, "leftMoreThanOnce");
  public static final Property joined = ResourceFactory.createProperty(NS, "joined");
  public static final Property formerMemberOf =
      ResourceFactory.createProperty(NS, "formerMemberOf");
  public static final Property left = ResourceFactory.createProperty(NS, "left");
  public static final Property laterJoined = ResourceFactory.createProperty(NS, "laterJoined");
  public static final Property switchedTo = ResourceFactory.createProperty(NS, "switchedTo");
  public static final Property rejoined = ResourceFactory.createProperty(NS, "rejoined");
  public static final Property turnedAgainst = ResourceFactory.createProperty(NS, "turnedAgainst");
  public static final Property supported = ResourceFactory.createProperty(NS, "supported");
  public static final Property refusedToFightFor =
      ResourceFactory.createProperty(NS, "refusedToFightFor");
  public static final Property joinedUnderName =
      ResourceFactory.createProperty(NS, "joinedUnderName");
  public static final Property memberBySuccession =
      ResourceFactory.createProperty(NS, "memberBySuccession");
  public static final Property joinedInPart = ResourceFactory.createProperty(NS, "joinedInPart");
  public static final Property formerMemberOfInPart =
      ResourceFactory.createProperty(NS, "formerMemberOfInPart");
  public static final Property laterJoinedInPart =
      ResourceFactory.createProperty(NS, "laterJoinedInPart");
  public static final Property switchedToInPart =
      ResourceFactory.createProperty(NS, "switchedToInPart");
  public static final Property rejoinedInPart =
      ResourceFactory.createProperty(NS, "rejoinedInPart");
  public static final Property turnedAgainstInPart =
      ResourceFactory.createProperty(NS, "turnedAgainstInPart");
  public static final Property supportedInPart =
      ResourceFactory.createProperty(NS, "supportedInPart");
  public static final Property refusedToFightForInPart =
      ResourceFactory.createProperty(NS, "refusedToFightForInPart");
  public static final Property joinedUnderNameInPart =
      ResourceFactory.createProperty(NS, "joinedUnderNameInPart");
  public static final Property memberBySuccessionInPart =
      ResourceFactory.createProperty(NS, "memberBySuccessionInPart");
  public static final Property inCustodyOfInPart =
      ResourceFactory.createProperty(NS, "inCustodyOfInPart");
  public static final Property reintegrationOutcomeInPart =
      ResourceFactory.createProperty(NS, "reintegrationOutcomeInPart");
  public static final Property inCustodyOf = ResourceFactory.createProperty(NS, "inCustodyOf");
  public static final Property custodyBefore = ResourceFactory.createProperty(NS, "custodyBefore");
  public static final Property custodyLongBefore =
      ResourceFactory.createProperty(NS, "custodyLongBefore");
  public static final Property custodyPassedTo =
      ResourceFactory.createProperty(NS, "custodyPassedTo");
  public static final Property custodyEndedBy =
      ResourceFactory.createProperty(NS, "custodyEndedBy");
  public static final Property reintegrationOutcome =
      ResourceFactory.createProperty(NS, "reintegrationOutcome");
  public static final Property setbackBefore = ResourceFactory.createProperty(NS, "setbackBefore");
  public static final Property between = ResourceFactory.createProperty(NS, "between");
  public static final Property modality = ResourceFactory.createProperty(NS, "modality");
  public static final Property restsOn = ResourceFactory.createProperty(NS, "restsOn");
  public static final Property derivation = ResourceFactory.createProperty(NS, "derivation");
  public static final Property rule = ResourceFactory.createProperty(NS, "rule");
  public static final Property violates = ResourceFactory.createProperty(NS, "violates");
  public static final Property premise = ResourceFactory.createProperty(NS, "premise");
  public static final Property rank = ResourceFactory.createProperty(NS, "rank");

  private AL() {}
}
