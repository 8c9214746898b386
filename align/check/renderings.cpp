#include "align/check/checks.hpp"
namespace paralign::detail { void check_renderings(const CheckedPair&, FindingList&) {} }
