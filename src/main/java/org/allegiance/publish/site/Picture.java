package org.allegiance.publish.site;

import java.util.List;
import java.util.Optional;
import org.allegiance.query.ShownAs;

/** An answer as a picture. */
public sealed interface Picture permits Bars, Timeline, Alluvial {

  /** The picture that suits an answer; empty if there is nothing to draw. */
  static Optional<Picture> of(ShownAs shownAs, List<Row> rows) {
    return switch (shownAs.form()) {
      case BARS -> Bars.of(rows, shownAs.column("label"), shownAs.column("value"));
      case TIMELINE ->
          Timeline.of(rows, shownAs.column("label"), shownAs.column("from"), shownAs.column("to"));
      case FLOWS ->
          Alluvial.of(rows, shownAs.column("from"), shownAs.column("to"), shownAs.column("value"));
    };
  }
}
