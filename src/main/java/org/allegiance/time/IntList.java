package org.allegiance.time;

import java.util.Arrays;

/** A list of numbers that grows. */
final class IntList {
  private int[] numbers = new int[8];
  private int size;

  int size() {
    return size;
  }

  int get(int place) {
    return numbers[place];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + size / 2);
    }
    numbers[size++] = number;
  }

  int removeLast() {
    return numbers[--size];
  }
}
