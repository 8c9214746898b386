#include "align/import/json_lines.hpp"

#include <limits>

#include "paralign/error.hpp"

namespace paralign::detail {

using nlohmann::json;

void refuse_json(const JsonPlace& place, const std::string& found, const std::string& expected) {
  throw Error(ErrorCode::bad_format, std::string(place.file) + ":" + std::to_string(place.line) +
                                         ": found " + found + ", expected " + expected);
}

std::size_t for_each_object(std::string_view text, std::string_view file,
                            const std::function<void(const json&, const JsonPlace&)>& use) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t count = 0;
  for (JsonPlace place{file, 1}; !text.empty(); ++place.line) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    json object = json::parse(line, nullptr, false);
    if (!object.is_object()) {
      refuse_json(place,
                  object.is_discarded() ? "what is not well-formed JSON in UTF-8"
                                        : std::string("a JSON ") + object.type_name(),
                  "one JSON object a line; a pretty-printed file must be put on one line a record");
    }
    use(object, place);
    ++count;
  }
  return count;
}

std::string text_at(const json& object, const char* key, const JsonPlace& place) {
  const auto it = object.find(key);
  if (it == object.end() || it->is_null()) return {};
  if (it->is_string()) return it->get<std::string>();
  if (it->is_number_integer()) return it->dump();
  refuse_json(place, std::string("a JSON ") + it->type_name() + " for \"" + key + "\"", "text");
}

std::uint32_t id_of(const json& value, const char* key, const JsonPlace& place) {
  if (value.is_number_unsigned()) {
    const auto number = value.get<std::uint64_t>();
    if (number <= std::numeric_limits<std::uint32_t>::max()) {
      return static_cast<std::uint32_t>(number);
    }
  }
  // Printing nested values would recurse as deep as the file says.
  const std::string found = value.is_structured() ? std::string("a JSON ") + value.type_name()
                                                  : value.dump(-1, ' ', true);
  refuse_json(place, found + " for \"" + key + "\"", "a whole number from 0 to 4294967295");
}

}  // namespace paralign::detail
