#include "models/metrics/seriesselector.h"

#include "models/metrics/expositioncursor.h"

namespace holdpoint {

Result<SeriesSelector> SeriesSelector::parse(const QString &text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    ExpositionCursor cursor(bytes);
    QByteArrayView name;
    QList<ExpositionLabel> labels;
    bool ok = cursor.metricName(name);
    cursor.skipBlanks();
    if (ok && cursor.peek() == '{')
        ok = cursor.labels(labels, true);
    if (ok && !cursor.atEnd())
        ok = cursor.refuse(QStringLiteral("something follows the series"));
    if (!ok)
        return fail(ErrorKind::Unreadable, QStringLiteral("series"), QStringLiteral("'%1': %2").arg(text.left(80), cursor.why()));
    SeriesSelector selector;
    selector.m_name = name.toByteArray();
    for (const auto &label : labels)
        selector.m_labels.insert(label.name.toByteArray(), label.value);
    return selector;
}

bool SeriesSelector::matches(const ExpositionSample &sample) const
{
    if (sample.name != m_name)
        return false;
    // A label that is absent equals the empty text.
    return std::all_of(m_labels.keyValueBegin(), m_labels.keyValueEnd(), [&](const auto &wanted) {
        const auto it = std::find_if(sample.labels.begin(), sample.labels.end(),
                                     [&](const ExpositionLabel &label) { return label.name == wanted.first; });
        return (it == sample.labels.end() ? QByteArray() : it->value) == wanted.second;
    });
}

} // namespace holdpoint
