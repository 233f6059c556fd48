#include "models/base/redaction.h"

#include <algorithm>

namespace holdpoint {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";
constexpr size_t shortestHidden = 4;

std::string base64(std::string_view bytes, const char *alphabet)
{
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        count += 8;
        while (count >= 6) {
            count -= 6;
            out += alphabet[(bits >> count) & 63U];
        }
    }
    if (count > 0)
        out += alphabet[(bits << (6 - count)) & 63U];
    return out;
}

// Inside a longer text a secret starts at any of three places within a group of three bytes; the characters at its ends
// also depend on its neighbours and are left out.
void addBase64(std::vector<std::string> &forms, std::string_view secret, const char *alphabet)
{
    for (size_t shift = 0; shift < 3; ++shift) {
        const std::string text = base64(std::string(shift, '\0') + std::string(secret), alphabet);
        const size_t front = shift == 0 ? 0 : shift + 1;
        const size_t back = (shift + secret.size()) % 3 == 0 ? 0 : 1;
        if (text.size() > front + back)
            forms.push_back(text.substr(front, text.size() - front - back));
    }
}

std::string urlEncoded(std::string_view secret, bool plus, bool lower)
{
    std::string out;
    for (const char c : secret) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain =
            (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out += c;
        } else if (plus && c == ' ') {
            out += '+';
        } else {
            out += '%';
            for (const unsigned n : {u / 16U, u % 16U})
                out += lower && n > 9 ? static_cast<char>(hexDigits[n] + ('a' - 'A')) : hexDigits[n];
        }
    }
    return out;
}

std::string jsonEscaped(std::string_view secret, bool slash)
{
    std::string out;
    for (const char c : secret) {
        const auto u = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '/':
            out += slash ? "\\/" : "/";
            break;
        default:
            if (u < 0x20)
                out += std::string("\\u00") + static_cast<char>('0' + u / 16) + static_cast<char>(hexDigits[u % 16] | 0x20);
            else
                out += c;
        }
    }
    return out;
}

} // namespace

std::vector<std::string> redactionForms(std::string_view secret)
{
    static constexpr char standard[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static constexpr char forUrls[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::vector<std::string> forms{
        std::string(secret),        urlEncoded(secret, false, false), urlEncoded(secret, true, false), urlEncoded(secret, false, true),
        jsonEscaped(secret, false), jsonEscaped(secret, true)};
    addBase64(forms, secret, standard);
    addBase64(forms, secret, forUrls);
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    std::erase_if(forms, [](const std::string &form) { return form.size() < shortestHidden; });
    return forms;
}

void Redactor::add(std::string_view name, std::string_view secret)
{
    for (std::string &form : redactionForms(secret)) {
        m_first[static_cast<unsigned char>(form.front())] = true;
        m_patterns.push_back({std::move(form), "\u2039secret:" + std::string(name) + "\u203a"});
    }
    std::stable_sort(m_patterns.begin(), m_patterns.end(),
                     [](const Pattern &a, const Pattern &b) { return a.bytes.size() > b.bytes.size(); });
}

std::string Redactor::feed(std::string_view bytes)
{
    if (m_patterns.empty())
        return std::string(bytes);
    m_kept += bytes;
    return drain(false);
}

std::string Redactor::flush()
{
    return drain(true);
}

std::string Redactor::once(std::string_view whole)
{
    return feed(whole) + flush();
}

// Could the end of what we have be the beginning of a secret that goes on?
bool Redactor::mayBegin(std::string_view rest) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&](const Pattern &p) { return p.bytes.size() > rest.size() && p.bytes.compare(0, rest.size(), rest) == 0; });
}

std::string Redactor::drain(bool last)
{
    std::string out;
    out.reserve(m_kept.size());
    const std::string_view all = m_kept;
    const size_t longest = m_patterns.empty() ? 0 : m_patterns.front().bytes.size();
    size_t at = 0;
    while (at < all.size()) {
        if (!m_first[static_cast<unsigned char>(all[at])]) {
            out += all[at++];
            continue;
        }
        const std::string_view rest = all.substr(at);
        if (!last && rest.size() < longest && mayBegin(rest))
            break;
        const auto match = std::find_if(m_patterns.begin(), m_patterns.end(), [&](const Pattern &p) { return rest.starts_with(p.bytes); });
        if (match == m_patterns.end()) {
            out += all[at++];
        } else {
            out += match->label;
            at += match->bytes.size();
        }
    }
    m_kept.erase(0, at);
    return out;
}

} // namespace holdpoint
