#include "align/check/checks.hpp"
namespace paralign::detail { void check_acronyms(const CheckedPair&, FindingList&) {} }
