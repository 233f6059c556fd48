#pragma once

#include "models/playbook/sourcetext.h"

#include <memory>
#include <vector>

namespace holdpoint {

// The YAML of a playbook as a tree of texts: nothing is typed yet, every node knows where it stands.
struct YamlNode {
    enum class Kind { Empty, Text, List, Map };
    struct Entry;

    Kind kind = Kind::Empty;
    qsizetype offset = 0; // of its first byte
    bool quoted = false; // Text: not a plain scalar
    QString text; // Text
    std::vector<YamlNode> items; // List
    std::vector<Entry> entries; // Map, in file order, each key once

    const Entry *entry(QLatin1String key) const;
};
struct YamlNode::Entry {
    QString key;
    qsizetype offset = 0; // of the key
    YamlNode value;
};

// Parses one document. Anchors, aliases, merge keys, tags, duplicate keys, several documents and everything above a limit
// are reported and left out; the tree is null when what is left makes no sense.
std::unique_ptr<YamlNode> parseYaml(const SourceText &source, QList<Problem> &problems);

} // namespace holdpoint
