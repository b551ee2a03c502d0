package org.allegiance.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was packed as. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"allegiance " + (version == null ? "(not packed)" : version)};
  }
}
