#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdpoint::runner {

struct JsonMember;

// The restricted JSON of specs and results: objects, lists, texts, booleans, integers.
struct Json {
    enum class Type { Bool, Integer, Text, List, Object };
    Type type = Type::Object;
    bool flag = false;
    int64_t integer = 0;
    std::string text;
    std::vector<Json> list;
    std::vector<JsonMember> members;

    static Json ofText(std::string_view value);
    static Json ofInteger(int64_t value);
    const Json *find(std::string_view key) const;
    void set(std::string key, Json value);
};

struct JsonMember {
    std::string first;
    Json second;
};

inline void Json::set(std::string key, Json value)
{
    members.push_back({std::move(key), std::move(value)});
}

// Strict: one object, no duplicate keys, no decimals, no null, depth at most 16, valid UTF-8 escapes. nullopt and `why` else.
std::optional<Json> parseJson(std::string_view bytes, std::string &why);
std::string writeJson(const Json &value); // texts that are not UTF-8 get U+FFFD where they are not

} // namespace holdpoint::runner
