package org.allegiance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a Java process takes of the machine's memory. In bytes. */
final class Memory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long LEFT_TO_OTHERS = 2L << 30;

  private Memory() {}

  /** The most that was resident at once, as the operating system counts; empty if it does not. */
  static OptionalLong peakResident() {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) << 10)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** The peaks of the Java machine's memory pools together, for where there is no better count. */
  static long peakOfPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }

  /** What is in use on the heap after a full collection. */
  static long live() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The largest heap that leaves some memory to others, within the limits of a container. */
  static long largestHeap() {
    long total =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return Math.max(total / 2, total - LEFT_TO_OTHERS);
  }
}
