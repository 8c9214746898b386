#include <array>
#include <charconv>
#include <concepts>
#include <optional>

#include "align/corpus/record_fields.hpp"
#include "align/export/plain_run.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

template <detail::LeftOutWhileEmpty T>
bool is_empty(const T& value) {
  if constexpr (requires { value.empty(); }) {
    return value.empty();
  } else if constexpr (requires { value.has_value(); }) {
    return !value.has_value();
  } else {
    return value == T{};
  }
}

// Writes the members of a record as JSON, in their order.
class RecordWriter {
 public:
  explicit RecordWriter(std::string& out) : out_(out) {}

  template <class T>
  void operator()(std::string_view key, const T& value) {
    if constexpr (detail::LeftOutWhileEmpty<T>) {
      if (is_empty(value)) return;
    }
    put_key(key);
    put(value);
  }

  template <class T>
  void kept(std::string_view key, const std::vector<T>& values) {
    if (values.empty()) return;
    put_key(key);
    put_list(values, [this](const T& value) { put_object(detail::Kept<const T>{value}); });
  }

  void symbols(std::string_view key, const std::vector<Anchor>& anchors) {
    std::vector<std::string_view> values;
    for (const Anchor& anchor : anchors) {
      if (anchor.kind == AnchorKind::symbol) values.push_back(anchor.value);
    }
    (*this)(key, values);
  }

  template <class T>
  void put_object(const T& object) {
    out_ += '{';
    first_ = true;
    detail::fields(*this, object);
    out_ += '}';
    first_ = false;
  }

 private:
  void put_key(std::string_view key) {
    out_.append(first_ ? "\"" : ",\"", first_ ? 1 : 2);
    first_ = false;
    out_.append(key).append("\":", 2);
  }

  template <class T, class Put>
  void put_list(const std::vector<T>& values, Put put_value) {
    out_ += '[';
    bool is_first = true;
    for (const T& value : values) {
      if (!is_first) out_ += ',';
      is_first = false;
      put_value(value);
    }
    out_ += ']';
  }

  template <class Number>
  void put_number(Number value) {
    std::array<char, 32> digits{};
    out_.append(digits.data(),
                std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  }

  void put(bool value) { out_ += value ? "true" : "false"; }
  void put(std::unsigned_integral auto value) { put_number(value); }
  void put(double value) { put_number(value); }

  void put(std::string_view text) {
    constexpr auto kIsPlain = [](unsigned char c) { return c >= 0x20 && c != '"' && c != '\\'; };
    constexpr auto kOtherIn = [](std::uint64_t eight) {
      return detail::control_in(eight) | detail::byte_in(eight, '"') | detail::byte_in(eight, '\\');
    };
    out_ += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; (i = detail::plain_end(text, i, kOtherIn, kIsPlain)) < text.size();) {
      out_ += text.substr(done, i - done);
      put_escaped(static_cast<unsigned char>(text[i]));
      done = ++i;
    }
    out_ += text.substr(done);
    out_ += '"';
  }
  void put(const std::string& text) { put(std::string_view(text)); }

  void put_escaped(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    if (byte == '"' || byte == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(byte);
      return;
    }
    out_ += "\\u00";
    out_ += kDigits[byte >> 4U];
    out_ += kDigits[byte & 0xFU];
  }

  template <class T>
  void put(const std::optional<T>& value) {
    if (value) {
      put(*value);
    } else {
      out_ += "null";
    }
  }

  template <class T>
  void put(const std::vector<T>& values) {
    put_list(values, [this](const T& value) { put(value); });
  }

  template <class T>
    requires std::is_enum_v<T>
  void put(T value) {
    put(detail::EnumNames<T>::name(value));
  }

  template <class T>
    requires(std::is_class_v<T>)
  void put(const T& object) {
    put_object(object);
  }

  std::string& out_;
  bool first_ = true;
};

template <class T>
std::string line_of(const T& object) {
  std::string out;
  RecordWriter(out).put_object(object);
  out += '\n';
  return out;
}

}  // namespace

std::string document_to_json(const Document& document) { return line_of(document); }

std::string corpus_document_to_json(const CorpusDocument& document) { return line_of(document); }

std::string corpus_alignment_to_json(const CorpusAlignment& alignment) {
  return line_of(alignment);
}

}  // namespace paralign
