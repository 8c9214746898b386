#include <algorithm>
#include <charconv>
#include <concepts>
#include <optional>

#include "align/corpus/record_fields.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

// Reads the members of a record in the order in which they were written; one that is not there is
// empty. A general parser takes
// ten times as long, and each document of a corpus is read back several times.
class RecordReader {
 public:
  RecordReader(std::string_view line, std::string_view file) : line_(line), file_(file) {}

  template <class T>
  void operator()(std::string_view key, T& value) {
    if (take_key(key)) {
      take(value);
    } else if constexpr (detail::LeftOutWhileEmpty<T>) {
      value = T{};
    } else {
      refuse(std::string(key));
    }
  }

  template <class T>
  void kept(std::string_view key, std::vector<T>& values) {
    values.clear();
    if (!take_key(key)) return;
    take_list(values, [this](T& value) { take_object(detail::Kept<T>{value}); });
  }

  void symbols(std::string_view key, std::vector<Anchor>& anchors) {
    anchors.clear();
    if (!take_key(key)) return;
    take_list(anchors, [this](Anchor& anchor) {
      anchor.kind = AnchorKind::symbol;
      take(anchor.value);
    });
  }

  template <class T>
  void take_object(T&& object) {
    expect("{");
    first_ = true;
    detail::fields(*this, object);
    expect("}");
    first_ = false;
  }

  // The first members of an object, without the rest.
  void take_first(CorpusAlignment& alignment) {
    expect("{");
    detail::first_fields(*this, alignment);
  }

  void take_end() {
    if (at_ < line_.size() && line_[at_] == '\n') ++at_;
    if (at_ != line_.size()) refuse("the end of the line");
  }

 private:
  [[noreturn]] void refuse(std::string_view expected) const {
    throw Error(ErrorCode::bad_format, std::string(file_) + ": byte " + std::to_string(at_) +
                                           " of a record: expected " + std::string(expected) +
                                           "; remove the file, and it is made again");
  }

  [[nodiscard]] bool starts(std::string_view text) const noexcept {
    return line_.substr(at_).starts_with(text);
  }

  void expect(std::string_view text) {
    if (!starts(text)) refuse(text);
    at_ += text.size();
  }

  bool take_if(std::string_view text) {
    if (!starts(text)) return false;
    at_ += text.size();
    return true;
  }

  // Moves behind the key, if it comes next.
  bool take_key(std::string_view key) {
    const std::size_t before = first_ ? 1 : 2;  // a comma, a quotation mark
    const std::string_view next =
        line_.substr(std::min(at_, line_.size()), before + key.size() + 2);
    const bool found = next.size() == before + key.size() + 2 && next[before - 1] == '"' &&
                       (first_ || next.front() == ',') && next.substr(before, key.size()) == key &&
                       next.ends_with("\":");
    if (!found) return false;
    first_ = false;
    at_ += next.size();
    return true;
  }

  template <class T, class Take>
  void take_list(std::vector<T>& values, Take take_value) {
    expect("[");
    values.clear();
    if (take_if("]")) return;
    do {
      take_value(values.emplace_back());
    } while (take_if(","));
    expect("]");
  }

  template <class Number>
  void take_number(Number& value) {
    const auto [end, error] =
        std::from_chars(line_.data() + at_, line_.data() + line_.size(), value);
    if (error != std::errc()) refuse("a number");
    at_ = static_cast<std::size_t>(end - line_.data());
  }

  void take(bool& value) {
    value = take_if("true");
    if (!value) expect("false");
  }
  void take(std::unsigned_integral auto& value) { take_number(value); }
  void take(double& value) { take_number(value); }

  void take(std::string& text) {
    expect("\"");
    text.clear();
    while (true) {
      std::size_t end = line_.find('"', at_);
      if (end == std::string_view::npos) refuse("the end of a text");
      // Two searches for one character each are faster than one for either.
      end = at_ + std::min(line_.substr(at_, end - at_).find('\\'), end - at_);
      text += line_.substr(at_, end - at_);
      at_ = end + 1;
      if (line_[end] == '"') return;
      take_escaped(text);
    }
  }

  void take_escaped(std::string& text) {
    if (at_ < line_.size() && (line_[at_] == '"' || line_[at_] == '\\')) {
      text += line_[at_++];
      return;
    }
    expect("u00");
    unsigned value = 0;
    const char* begin = line_.data() + at_;
    const char* last = begin + std::min<std::size_t>(2, line_.size() - at_);
    const auto [end, error] = std::from_chars(begin, last, value, 16);
    if (error != std::errc() || end != begin + 2) refuse("two hexadecimal digits");
    at_ += 2;
    text += static_cast<char>(value);
  }

  template <class T>
  void take(std::optional<T>& value) {
    value.reset();
    if (!take_if("null")) take(value.emplace());
  }

  template <class T>
  void take(std::vector<T>& values) {
    take_list(values, [this](T& value) { take(value); });
  }

  template <class T>
    requires std::is_enum_v<T>
  void take(T& value) {
    expect("\"");
    const std::size_t end = std::min(line_.find('"', at_), line_.size());
    const std::string_view name = line_.substr(at_, end - at_);
    for (std::size_t i = 0; i <= static_cast<std::size_t>(detail::EnumNames<T>::kLast); ++i) {
      value = static_cast<T>(i);
      if (detail::EnumNames<T>::name(value) != name) continue;
      at_ = end;
      expect("\"");
      return;
    }
    refuse("a known name");
  }

  template <class T>
    requires(std::is_class_v<T>)
  void take(T& object) {
    take_object(object);
  }

  std::string_view line_;
  std::string_view file_;
  std::size_t at_ = 0;
  bool first_ = true;
};

template <class T>
T parsed(std::string_view line, std::string_view file) {
  T object;
  RecordReader reader(line, file);
  reader.take_object(object);
  reader.take_end();
  return object;
}

}  // namespace

Document parse_document(std::string_view line, std::string_view file) {
  return parsed<Document>(line, file);
}

CorpusDocument parse_corpus_document(std::string_view line, std::string_view file) {
  return parsed<CorpusDocument>(line, file);
}

namespace {

void check_units(const UnitDocument& document, std::string_view file) {
  const std::size_t count = document.document.paragraphs.size();
  const bool sound = std::ranges::all_of(
      document.units, [count](const Unit& unit) { return unit.paragraph < count; });
  if (!sound) throw Error(ErrorCode::bad_format, std::string(file) + ": found a unit without text");
}

void check_places(const CorpusAlignment& job, std::string_view file) {
  const auto is_there = [&job](const std::optional<CheckPlace>& place) {
    const auto& documents = job.alignment.documents;
    return !place || (place->document < std::min(documents.size(), job.documents.size()) &&
                      (!place->unit || *place->unit < documents[place->document].units.size()));
  };
  const bool sound = std::ranges::all_of(job.findings, [&](const CheckFinding& finding) {
    return is_there(finding.source) && is_there(finding.target) &&
           (!finding.pair || *finding.pair < job.alignment.pairs.size());
  });
  if (!sound)
    throw Error(ErrorCode::bad_format, std::string(file) + ": found no place of a finding");
}

}  // namespace

CorpusAlignment parse_corpus_alignment(std::string_view line, std::string_view file) {
  auto alignment = parsed<CorpusAlignment>(line, file);
  for (const UnitDocument& document : alignment.alignment.documents) check_units(document, file);
  check_places(alignment, file);
  return alignment;
}

CorpusAlignment parse_corpus_digests(std::string_view line, std::string_view file) {
  CorpusAlignment alignment;
  RecordReader(line, file).take_first(alignment);
  return alignment;
}

}  // namespace paralign
