#include "paralign/read.hpp"

namespace paralign {

std::vector<Reading> read(std::string_view bytes, std::string_view file, Format format,
                          const ReadOptions& options) {
  switch (format) {
    case Format::text:
      return {read_text(bytes, file, options)};
    case Format::lines:
      return {read_lines(bytes, file, options)};
    case Format::docx:
      return read_docx(bytes, file, options);
    case Format::odt:
      return read_odt(bytes, file, options);
    case Format::html:
      return read_html(bytes, file, options);
    case Format::pdf:
      return {read_pdf(bytes, file, options)};
    case Format::rtf:
    case Format::doc:
    case Format::wpd:
      break;
  }
  const OfficeFile office{bytes, std::string(file), format};
  return read_converted(convert_to_docx({&office, 1}, options).front(), file, format, options);
}

}  // namespace paralign
