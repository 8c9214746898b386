#pragma once

// The codes of all checks. A check names its finding by one of these constants.

#include <array>
#include <string_view>

#include "paralign/check.hpp"

namespace paralign::detail {

/// A check that went, and the one that finds now what it found.
struct RetiredCode {
  std::string_view code{};
  std::string_view instead{};
};
inline constexpr std::array kRetiredCodes{RetiredCode{"S204", "S201"}};

// S: printed numbers.
inline constexpr CheckCode kNumberGap{"S201", "number-gap", Severity::error, false};
inline constexpr CheckCode kNumberRepeated{"S202", "number-repeated", Severity::error, false};
inline constexpr CheckCode kNumberDisorder{"S203", "number-out-of-order", Severity::error, false};

// P: paragraphs.
inline constexpr CheckCode kParagraphMissing{"P101", "paragraph-missing", Severity::error};
inline constexpr CheckCode kParagraphExtra{"P102", "paragraph-extra", Severity::error};
inline constexpr CheckCode kParagraphMoved{"P103", "paragraph-out-of-order", Severity::error};
inline constexpr CheckCode kParagraphDivided{"P104", "paragraph-divided", Severity::warning};
inline constexpr CheckCode kNumberOfPartner{"P105", "paragraph-number-differs", Severity::error};
inline constexpr CheckCode kAnnexMissing{"P106", "annex-missing", Severity::error};
inline constexpr CheckCode kFrameDiffers{"P107", "frame-line-missing", Severity::note};
inline constexpr CheckCode kNotCorresponding{"P108", "paragraphs-do-not-correspond",
                                             Severity::warning};

// N: numbers, dates, symbols.
inline constexpr CheckCode kDateDiffers{"N101", "date-differs", Severity::error};
inline constexpr CheckCode kNumberDiffers{"N102", "number-differs", Severity::error};
inline constexpr CheckCode kSymbolDiffers{"N103", "symbol-differs", Severity::error};
inline constexpr CheckCode kOrdinalDiffers{"N104", "ordinal-differs", Severity::error};
inline constexpr CheckCode kPercentDiffers{"N105", "percentage-differs", Severity::error};
inline constexpr CheckCode kNumberMissing{"N106", "number-on-one-side", Severity::warning};
inline constexpr CheckCode kDateMissing{"N107", "date-on-one-side", Severity::warning};
inline constexpr CheckCode kSymbolMissing{"N108", "symbol-on-one-side", Severity::warning};
inline constexpr CheckCode kThousandsReversed{"N109", "thousands-reversed", Severity::note, false};
inline constexpr CheckCode kMonthsContradict{"N110", "months-contradict", Severity::error, false};

// F: notes.
inline constexpr CheckCode kMarkWithoutNote{"F101", "mark-without-note", Severity::error, false};
inline constexpr CheckCode kNoteWithoutMark{"F102", "note-without-mark", Severity::error, false};
inline constexpr CheckCode kNoteMissing{"F103", "note-on-one-side", Severity::error};
inline constexpr CheckCode kMarkMissing{"F104", "note-marks-differ", Severity::error};

// U: untranslated or incomplete text.
inline constexpr CheckCode kUntranslated{"U101", "paragraph-untranslated", Severity::error};
inline constexpr CheckCode kClauseUntranslated{"U102", "words-untranslated", Severity::warning};
inline constexpr CheckCode kWrongScript{"U103", "wrong-script", Severity::error};
inline constexpr CheckCode kDoubled{"U104", "paragraph-doubled", Severity::error, false};
inline constexpr CheckCode kTruncated{"U105", "text-cut", Severity::warning};
inline constexpr CheckCode kTooLong{"U106", "text-too-long", Severity::warning};
inline constexpr CheckCode kFinalMark{"U107", "final-mark-differs", Severity::note};

// L: the act of a paragraph.
inline constexpr CheckCode kLeadDiffers{"L101", "lead-differs", Severity::warning};
inline constexpr CheckCode kChainBroken{"L102", "chain-of-leads-broken", Severity::note, false};
inline constexpr CheckCode kClauseMissing{"L103", "clause-missing", Severity::warning};

// T: names and terms.
inline constexpr CheckCode kNameMissing{"T101", "name-on-one-side", Severity::warning};
inline constexpr CheckCode kAcronymMissing{"T102", "acronym-without-counterpart", Severity::note};
inline constexpr CheckCode kTwoRenderings{"T103", "term-in-two-ways", Severity::note};

// X: citations.
inline constexpr CheckCode kCitationDates{"X101", "citation-dates-differ", Severity::error, false};
inline constexpr CheckCode kCitationNumbers{"X102", "citation-numbers-differ", Severity::warning,
                                            false};
inline constexpr CheckCode kSessionYear{"X103", "session-and-year-do-not-fit", Severity::warning,
                                        false};
inline constexpr CheckCode kParagraphNotThere{"X104", "paragraph-not-there", Severity::error,
                                              false};

// V: years.
inline constexpr CheckCode kTranslationChanged{"V101", "translation-changed-alone",
                                               Severity::warning, false};
inline constexpr CheckCode kTranslationStale{"V102", "translation-not-changed", Severity::error,
                                             false};
inline constexpr CheckCode kBothChanged{"V103", "both-changed", Severity::note, false};
inline constexpr CheckCode kReplacedNotEverywhere{"V104", "replaced-not-everywhere",
                                                  Severity::warning, false};
inline constexpr CheckCode kParagraphNew{"V105", "paragraph-new", Severity::note, false};
inline constexpr CheckCode kParagraphDropped{"V106", "paragraph-dropped", Severity::note, false};
inline constexpr CheckCode kParagraphAmended{"V107", "paragraph-amended", Severity::note, false};
inline constexpr CheckCode kParagraphElsewhere{"V108", "paragraph-moved", Severity::note, false};

}  // namespace paralign::detail
