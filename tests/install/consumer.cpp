#include <iostream>

#include "paralign/paralign.hpp"

int main() {
  const auto reading = paralign::read_text(
      "The General Assembly,\n\nRecalling its resolution 12/7,\n\n1. Decides to remain seized.\n",
      "example.txt");
  auto documents = paralign::segment(reading);
  const auto units = paralign::make_units(std::move(documents.front()));
  const auto alignment = paralign::align(units, units, paralign::Lexicon::built_in());
  std::cout << paralign::version() << '\n' << paralign::links_to_tsv(alignment);
  return alignment.pairs.empty() ? 1 : 0;
}
