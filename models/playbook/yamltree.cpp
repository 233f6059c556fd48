#include "models/playbook/yamltree.h"

#include <QtCore/QSet>

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace holdpoint {

namespace {

// The first bidirectional override, embedding or isolate, however it was written; null: none. Marks that Arabic and Hebrew need
// are no such thing.
QChar firstTurning(const QString &text)
{
    for (const QChar c : text)
        if (const ushort u = c.unicode(); (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069))
            return c;
    return {};
}

constexpr size_t maxDepth = 32;
constexpr int maxNodes = 20'000;
constexpr size_t maxScalar = 16 * 1024;

// yaml-cpp can only be stopped by its own exception.
struct Stop final : YAML::ParserException {
    using ParserException::ParserException;
};

// Builds the tree from the parser's events. Limits count as they come, so a bomb never unfolds: aliases are refused, not followed.
class Builder final : public YAML::EventHandler
{
public:
    Builder(const SourceText &source, QList<Problem> &problems) : m_source(source), m_problems(problems) { }

    std::unique_ptr<YamlNode> take() { return std::move(m_root); }
    int documents() const { return m_documents; }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (++m_documents > 1) {
            report(mark, "several-documents", QStringLiteral("a playbook is one YAML document"));
            throw Stop(mark, "");
        }
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        check(mark, {}, anchor);
        YamlNode made = node(mark, YamlNode::Kind::Empty);
        made.offset = placeOfNothing(made.offset);
        put(std::move(made));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        report(mark, "alias", QStringLiteral("aliases may not be used in a playbook"));
        put(node(mark, YamlNode::Kind::Empty));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        check(mark, tag, anchor);
        if (value.size() > maxScalar) {
            report(mark, "limit", QStringLiteral("a text may have 16 KiB at most"));
            throw Stop(mark, "");
        }
        YamlNode scalar = node(mark, YamlNode::Kind::Text);
        scalar.quoted = tag == "!";
        scalar.text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        if (scalar.text.contains(QChar(0)))
            report(mark, "control-character", QStringLiteral("a text may not contain NUL"));
        if (const QChar turning = firstTurning(scalar.text); !turning.isNull())
            report(mark, "control-character",
                   QStringLiteral("a text may not contain U+%1: it shows what follows in another order").arg(turning.unicode(), 4, 16));
        put(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        check(mark, tag, anchor);
        open(node(mark, YamlNode::Kind::List));
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        check(mark, tag, anchor);
        open(node(mark, YamlNode::Kind::Map));
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        YamlNode node;
        QSet<QString> keys;
        bool wantsKey = true;
        bool dropsValue = false;
    };

    void report(const YAML::Mark &mark, const char *code, const QString &message)
    {
        m_problems << m_source.problem(mark.pos, Problem::Severity::Error, QLatin1String(code), message);
    }

    YamlNode node(const YAML::Mark &mark, YamlNode::Kind kind)
    {
        if (++m_nodes > maxNodes) {
            report(mark, "limit", QStringLiteral("a playbook may have 20 000 nodes at most"));
            throw Stop(mark, "");
        }
        YamlNode made;
        made.kind = kind;
        made.offset = mark.pos;
        return made;
    }

    // The parser notices an empty entry of a list at what follows it; it stands at its dash.
    qsizetype placeOfNothing(qsizetype offset) const
    {
        const QByteArray &bytes = m_source.bytes();
        for (qsizetype at = std::min(offset, bytes.size()) - 1; at >= 0 && offset - at < 80; --at) {
            if (bytes[at] == '-')
                return at;
            if (!QByteArrayView(" \r\n").contains(bytes[at]))
                break;
        }
        return offset;
    }

    void check(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        const char first = mark.pos >= 0 && mark.pos < m_source.bytes().size() ? m_source.bytes()[mark.pos] : '\0';
        if (anchor != 0)
            report(mark, "anchor", QStringLiteral("anchors may not be used in a playbook"));
        // A quoted scalar has the tag "!" as well, so that one counts only where it is written.
        if ((!tag.empty() && tag != "?" && tag != "!") || (anchor == 0 && first == '!'))
            report(mark, "tag", QStringLiteral("tags may not be used in a playbook"));
    }

    void open(YamlNode made)
    {
        if (m_open.size() >= maxDepth) {
            m_problems << m_source.problem(made.offset, Problem::Severity::Error, QStringLiteral("limit"),
                                           QStringLiteral("a playbook may be 32 levels deep at most"));
            throw Stop(YAML::Mark(), "");
        }
        m_open.push_back(Open{std::move(made), {}, true, false});
    }

    void close()
    {
        YamlNode done = std::move(m_open.back().node);
        m_open.pop_back();
        put(std::move(done));
    }

    void put(YamlNode made)
    {
        if (m_open.empty()) {
            m_root = std::make_unique<YamlNode>(std::move(made));
            return;
        }
        Open &parent = m_open.back();
        if (parent.node.kind == YamlNode::Kind::List)
            parent.node.items.push_back(std::move(made));
        else if (parent.wantsKey)
            putKey(parent, made);
        else
            putValue(parent, std::move(made));
    }

    void putKey(Open &parent, const YamlNode &key)
    {
        parent.wantsKey = false;
        parent.dropsValue = true;
        const auto refuse = [&](const char *code, const QString &message) {
            m_problems << m_source.problem(key.offset, Problem::Severity::Error, QLatin1String(code), message);
        };
        if (key.kind != YamlNode::Kind::Text || key.text.isEmpty())
            return refuse("bad-key", QStringLiteral("a key must be a text"));
        if (key.text == QLatin1String("<<") && !key.quoted)
            return refuse("merge-key", QStringLiteral("merge keys may not be used in a playbook"));
        if (parent.keys.contains(key.text))
            return refuse("duplicate-key", QStringLiteral("the key '%1' is here twice").arg(key.text));
        parent.keys.insert(key.text);
        parent.dropsValue = false;
        parent.node.entries.push_back({key.text, key.offset, {}});
    }

    static void putValue(Open &parent, YamlNode value)
    {
        parent.wantsKey = true;
        if (!parent.dropsValue)
            parent.node.entries.back().value = std::move(value);
    }

    const SourceText &m_source;
    QList<Problem> &m_problems;
    std::unique_ptr<YamlNode> m_root;
    std::vector<Open> m_open;
    int m_nodes = 0, m_documents = 0;
};

} // namespace

const YamlNode::Entry *YamlNode::entry(QLatin1String key) const
{
    for (const Entry &e : entries) {
        if (e.key == key)
            return &e;
    }
    return nullptr;
}

std::unique_ptr<YamlNode> parseYaml(const SourceText &source, QList<Problem> &problems)
{
    Builder builder(source, problems);
    const auto refuse = [&](qsizetype at, const char *code, const QString &message) {
        problems << source.problem(at, Problem::Severity::Error, QLatin1String(code), message);
        return nullptr;
    };
    try {
        std::istringstream stream(source.bytes().toStdString());
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) { }
    } catch (const Stop &) {
        return nullptr; // reported already
    } catch (const YAML::Exception &error) {
        return refuse(error.mark.is_null() ? 0 : error.mark.pos, "yaml",
                      QStringLiteral("not YAML: %1").arg(QString::fromStdString(error.msg)));
    } catch (const std::exception &error) {
        return refuse(0, "yaml", QStringLiteral("not YAML: %1").arg(QString::fromUtf8(error.what())));
    }
    std::unique_ptr<YamlNode> root = builder.take();
    if (!root || root->kind != YamlNode::Kind::Map)
        return refuse(root ? root->offset : 0, "not-a-map", QStringLiteral("a playbook is a map that starts with 'holdpoint: 1'"));
    return root;
}

} // namespace holdpoint
