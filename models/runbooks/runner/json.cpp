#include "models/runbooks/runner/json.h"

#include <algorithm>
#include <charconv>

namespace holdpoint::runner {

namespace {

constexpr int maxDepth = 16;

class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) { }

    std::optional<Json> whole(std::string &why)
    {
        Json value;
        space();
        const bool ok = peek() == '{' && read(value, 0);
        space();
        if (ok && m_at == m_bytes.size())
            return value;
        why = "not a JSON object of ours, near byte " + std::to_string(m_at);
        return std::nullopt;
    }

private:
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    void space()
    {
        while (m_at < m_bytes.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        space();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool word(std::string_view expected)
    {
        if (m_bytes.substr(m_at, expected.size()) != expected)
            return false;
        m_at += expected.size();
        return true;
    }

    bool read(Json &value, int depth)
    {
        if (depth > maxDepth)
            return false;
        space();
        switch (peek()) {
        case '{':
            return object(value, depth);
        case '[':
            return list(value, depth);
        case '"':
            value.type = Json::Type::Text;
            return text(value.text);
        case 't':
        case 'f':
            value.type = Json::Type::Bool;
            value.flag = peek() == 't';
            return word(value.flag ? "true" : "false");
        default:
            return integer(value);
        }
    }

    bool object(Json &value, int depth)
    {
        value.type = Json::Type::Object;
        ++m_at;
        if (take('}'))
            return true;
        do {
            std::string key;
            space();
            Json member;
            if (peek() != '"' || !text(key) || value.find(key) || !take(':') || !read(member, depth + 1))
                return false;
            value.set(std::move(key), std::move(member));
        } while (take(','));
        return take('}');
    }

    bool list(Json &value, int depth)
    {
        value.type = Json::Type::List;
        ++m_at;
        if (take(']'))
            return true;
        do {
            if (!read(value.list.emplace_back(), depth + 1))
                return false;
        } while (take(','));
        return take(']');
    }

    bool integer(Json &value)
    {
        value.type = Json::Type::Integer;
        const char *begin = m_bytes.data() + m_at;
        const char *end = m_bytes.data() + m_bytes.size();
        const auto [stop, error] = std::from_chars(begin, end, value.integer);
        if (error != std::errc{} || (stop != end && (*stop == '.' || *stop == 'e' || *stop == 'E')))
            return false;
        const bool zero = *begin == '0' || (*begin == '-' && begin[1] == '0');
        if (zero && stop - begin > (*begin == '-' ? 2 : 1))
            return false;
        m_at = static_cast<size_t>(stop - m_bytes.data());
        return true;
    }

    bool hex4(uint32_t &code)
    {
        if (m_bytes.size() - m_at < 4)
            return false;
        const char *begin = m_bytes.data() + m_at;
        const auto [stop, error] = std::from_chars(begin, begin + 4, code, 16);
        m_at += 4;
        return error == std::errc{} && stop == begin + 4;
    }

    static void append(std::string &out, uint32_t code)
    {
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xc0 | (code >> 6));
            out += static_cast<char>(0x80 | (code & 0x3f));
        } else if (code < 0x10000) {
            out += static_cast<char>(0xe0 | (code >> 12));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (code & 0x3f));
        } else {
            out += static_cast<char>(0xf0 | (code >> 18));
            out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (code & 0x3f));
        }
    }

    bool unicode(std::string &out)
    {
        uint32_t code = 0;
        if (!hex4(code))
            return false;
        if (code >= 0xd800 && code < 0xdc00) {
            uint32_t low = 0;
            if (!word("\\u") || !hex4(low) || low < 0xdc00 || low > 0xdfff)
                return false;
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        } else if (code >= 0xdc00 && code <= 0xdfff) {
            return false;
        }
        append(out, code);
        return true;
    }

    bool text(std::string &out)
    {
        static constexpr std::string_view escapes = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        ++m_at;
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c != '\\') {
                out += c;
                continue;
            }
            const char escape = peek();
            ++m_at;
            const size_t which = escapes.find(escape);
            if (escape == 'u') {
                if (!unicode(out))
                    return false;
            } else if (escape == '\0' || which == std::string_view::npos) {
                return false;
            } else {
                out += meanings[which];
            }
        }
        return false;
    }

    std::string_view m_bytes;
    size_t m_at = 0;
};

// Length of the valid UTF-8 sequence at `at`, 0 when there is none.
size_t sequence(std::string_view s, size_t at)
{
    const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const unsigned first = byte(at);
    const size_t n = first < 0x80       ? 1
        : first >= 0xc2 && first < 0xe0 ? 2
        : first >= 0xe0 && first < 0xf0 ? 3
        : first >= 0xf0 && first < 0xf5 ? 4
                                        : 0;
    for (size_t i = 1; i < n; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80U)
            return 0;
    }
    const unsigned second = byte(at + 1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool outside = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
    return overlong || outside ? 0 : n;
}

void writeText(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (size_t i = 0; i < text.size();) {
        const size_t n = sequence(text, i);
        const auto c = static_cast<unsigned char>(text[i]);
        if (n == 0) {
            out += "\xef\xbf\xbd";
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c < 0x20) {
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        } else {
            out += text.substr(i, n);
        }
        i += std::max<size_t>(n, 1);
    }
    out += '"';
}

void write(std::string &out, const Json &value)
{
    const char *separator = "";
    switch (value.type) {
    case Json::Type::Bool:
        out += value.flag ? "true" : "false";
        break;
    case Json::Type::Integer:
        out += std::to_string(value.integer);
        break;
    case Json::Type::Text:
        writeText(out, value.text);
        break;
    case Json::Type::List:
        out += '[';
        for (const Json &item : value.list) {
            out += separator;
            write(out, item);
            separator = ",";
        }
        out += ']';
        break;
    case Json::Type::Object:
        out += '{';
        for (const auto &[key, member] : value.members) {
            out += separator;
            writeText(out, key);
            out += ':';
            write(out, member);
            separator = ",";
        }
        out += '}';
        break;
    }
}

} // namespace

Json Json::ofText(std::string_view value)
{
    Json json;
    json.type = Type::Text;
    json.text = value;
    return json;
}

Json Json::ofInteger(int64_t value)
{
    Json json;
    json.type = Type::Integer;
    json.integer = value;
    return json;
}

const Json *Json::find(std::string_view key) const
{
    const auto it = std::find_if(members.begin(), members.end(), [&](const auto &member) { return member.first == key; });
    return it == members.end() ? nullptr : &it->second;
}

std::optional<Json> parseJson(std::string_view bytes, std::string &why)
{
    return Reader(bytes).whole(why);
}

std::string writeJson(const Json &value)
{
    std::string out;
    write(out, value);
    return out;
}

} // namespace holdpoint::runner
