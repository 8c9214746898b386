#include "align/check/finding_list.hpp"

#include <algorithm>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

bool names(const std::string& wish, std::string_view code, std::string_view name) {
  return wish == code || wish == name || (wish.size() == 1 && wish.front() == code.front());
}

void require_known(const std::string& wish) {
  const bool known = std::ranges::any_of(
      check_codes(), [&](const CheckCode& code) { return names(wish, code.code, code.name); });
  if (known) return;
  throw Error(ErrorCode::bad_option, "found the check \"" + wish +
                                         "\", expected a code such as P101, a name such as "
                                         "paragraph-missing, or the letter of a family");
}

}  // namespace

FindingList::FindingList(std::vector<std::string> only) : only_(std::move(only)) {
  std::ranges::for_each(only_, require_known);
}

FindingMaker FindingList::add(const CheckCode& code, std::string message) {
  return add(code, code.severity, std::move(message));
}

FindingMaker FindingList::add(const CheckCode& code, Severity severity, std::string message) {
  CheckFinding& finding = findings_.emplace_back();
  finding.code = code.code;
  finding.name = code.name;
  finding.severity = between_years_ && code.compares ? Severity::note : severity;
  finding.message = std::move(message);
  return FindingMaker(finding);
}

bool FindingList::wanted(const CheckFinding& finding) const {
  return only_.empty() || std::ranges::any_of(only_, [&](const std::string& wish) {
           return names(wish, finding.code, finding.name);
         });
}

std::vector<CheckFinding> FindingList::take() {
  std::vector<CheckFinding> result = std::move(findings_);
  std::erase_if(result, [this](const CheckFinding& finding) { return !wanted(finding); });
  std::ranges::stable_sort(result, std::ranges::greater{}, &CheckFinding::severity);
  return result;
}

}  // namespace paralign::detail
