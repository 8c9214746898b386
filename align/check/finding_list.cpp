#include "align/check/finding_list.hpp"

#include <algorithm>

#include "align/check/codes.hpp"
#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// A wish is in small letters; names are.
bool names(const std::string& wish, std::string_view code, std::string_view name) {
  const std::string small = in_small_letters(code);
  return wish == small || wish == name || (wish.size() == 1 && wish.front() == small.front());
}

std::string known_wish(const std::string& text) {
  std::string wish = in_small_letters(trimmed(text));
  const bool known = std::ranges::any_of(
      check_codes(), [&](const CheckCode& code) { return names(wish, code.code, code.name); });
  if (known) return wish;
  for (const RetiredCode& retired : kRetiredCodes) {
    if (wish != in_small_letters(retired.code)) continue;
    throw Error(ErrorCode::bad_option, "found the check \"" + text +
                                           "\", which is retired: " + std::string(retired.instead) +
                                           " finds what it found; name that one");
  }
  throw Error(ErrorCode::bad_option, "found the check \"" + text +
                                         "\", expected a code such as P101, a name such as "
                                         "paragraph-missing, or the letter of a family");
}

}  // namespace

FindingList::FindingList(std::vector<std::string> only) : only_(std::move(only)) {
  std::ranges::transform(only_, only_.begin(), known_wish);
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
