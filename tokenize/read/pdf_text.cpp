#include "tokenize/read/pdf_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace paralign::detail {
namespace {

// The value that weighs most, of values that may differ by half a point.
double heaviest(const std::map<long, double>& tenths) {
  double best = 0;
  long at = 0;
  for (const auto& [value, own] : tenths) {
    double weight = 0;
    for (auto it = tenths.lower_bound(value - 2); it != tenths.end() && it->first <= value + 2;
         ++it) {
      weight += it->second;
    }
    if (weight + own / 2 <= best) continue;
    best = weight + own / 2;
    at = value;
  }
  return static_cast<double>(at) / 10;
}

}  // namespace

PdfSetting setting_of(const std::vector<PdfText>& lines) {
  std::map<long, double> heights;
  for (const PdfText& line : lines) {
    heights[std::lround(line.height * 10)] += static_cast<double>(line.text.size());
  }
  PdfSetting setting;
  setting.height = heaviest(heights);
  std::map<long, double> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PdfText& line = lines[i];
    const PdfText& above = lines[i - 1];
    if (line.page != above.page || line.first_of_column || line.table_row) continue;
    const double step = line.box.bottom - above.box.bottom;
    const bool text = std::abs(line.height - setting.height) < 0.08 * setting.height;
    // Lines wrap without a final mark: those steps are the ones inside a paragraph.
    const bool inside = !above.text.empty() && static_cast<unsigned char>(above.text.back()) >= 'A';
    if (text && step > 0.5 * line.height && step < 3 * line.height) {
      steps[std::lround(step * 10)] += inside ? 1 : 0.2;
    }
  }
  setting.step = steps.empty() ? 1.15 * setting.height : heaviest(steps);
  return setting;
}

}  // namespace paralign::detail
