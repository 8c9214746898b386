#include "align/check/codes.hpp"

#include <array>

namespace paralign {
namespace {

using namespace detail;

constexpr std::array kCodes{
    kParagraphMissing,
    kParagraphExtra,
    kParagraphMoved,
    kParagraphDivided,
    kNumberOfPartner,
    kAnnexMissing,
    kFrameDiffers,
    kNotCorresponding,
    kNumberGap,
    kNumberRepeated,
    kNumberDisorder,
    kDateDiffers,
    kNumberDiffers,
    kSymbolDiffers,
    kOrdinalDiffers,
    kPercentDiffers,
    kNumberMissing,
    kDateMissing,
    kSymbolMissing,
    kThousandsReversed,
    kMonthsContradict,
    kMarkWithoutNote,
    kNoteWithoutMark,
    kNoteMissing,
    kMarkMissing,
    kUntranslated,
    kClauseUntranslated,
    kWrongScript,
    kDoubled,
    kTruncated,
    kTooLong,
    kFinalMark,
    kLeadDiffers,
    kChainBroken,
    kClauseMissing,
    kNameMissing,
    kAcronymMissing,
    kTwoRenderings,
    kCitationDates,
    kCitationNumbers,
    kSessionYear,
    kParagraphNotThere,
    kTranslationChanged,
    kTranslationStale,
    kBothChanged,
    kReplacedNotEverywhere,
    kParagraphNew,
    kParagraphDropped,
    kParagraphAmended,
    kParagraphElsewhere,
};

}  // namespace

std::span<const CheckCode> check_codes() noexcept { return kCodes; }

}  // namespace paralign
