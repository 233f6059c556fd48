#include "models/playbook/expressionlexer.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

QString take(const QRegularExpression &form, const QString &text, qsizetype from)
{
    const auto match = form.match(text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.captured() : QString();
}

} // namespace

Token nextToken(const QString &text, qsizetype &from)
{
    static const QRegularExpression number(QStringLiteral(R"(\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3}(?![A-Za-z0-9]))?)"));
    static const QRegularExpression suffix(QStringLiteral(R"(%|[A-Za-z][A-Za-z0-9]*)"));
    static const QRegularExpression word(QStringLiteral(R"([A-Za-z_][A-Za-z0-9_]*)"));
    static const QRegularExpression symbol(QStringLiteral(R"(<=|>=|==|!=|[-+*/<>(),])"));
    while (from < text.size() && (text[from] == QLatin1Char(' ') || text[from] == QLatin1Char('\t') || text[from] == QLatin1Char('\n')))
        ++from;
    Token token;
    token.column = from;
    if (from >= text.size())
        return token;
    if (token.text = take(number, text, from); !token.text.isEmpty()) {
        token.kind = Token::Kind::Number;
        token.suffix = take(suffix, text, from + token.text.size());
    } else if (token.text = take(word, text, from); !token.text.isEmpty()) {
        token.kind = Token::Kind::Word;
    } else if (token.text = take(symbol, text, from); !token.text.isEmpty()) {
        token.kind = Token::Kind::Symbol;
    } else {
        token.kind = Token::Kind::Bad;
        token.text = text.mid(from, 1);
    }
    from += token.text.size() + token.suffix.size();
    return token;
}

} // namespace holdpoint
