#pragma once

#include <string>
#include <string_view>
#include <vector>

// Plain C++: holdpoint-runner uses it too.
namespace holdpoint {

// Every spelling in which a secret could show up: as it is, base64 and base64url at each of the three alignments,
// URL-encoded, JSON-escaped. Without doubles, none shorter than 4 bytes.
std::vector<std::string> redactionForms(std::string_view secret);

// Replaces secrets in a stream by ‹secret:NAME›. What comes out does not depend on how the stream was cut: bytes that may
// be the beginning of a secret are kept back until it is known.
class Redactor
{
public:
    void add(std::string_view name, std::string_view secret);
    std::string feed(std::string_view bytes);
    std::string flush(); // what was kept back; ends the stream
    std::string once(std::string_view whole); // a text that is complete
    bool isEmpty() const { return m_patterns.empty(); }

private:
    struct Pattern {
        std::string bytes, label;
    };
    std::string drain(bool last);
    bool mayBegin(std::string_view rest) const;

    std::vector<Pattern> m_patterns; // longest first
    bool m_first[256] = {};
    std::string m_kept;
};

} // namespace holdpoint
