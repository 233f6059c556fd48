#pragma once

#include "models/playbook/fields.h"
#include "models/playbook/yamltree.h"

#include <QtCore/QTimeZone>

namespace holdpoint {

// What the readers of one playbook share: the problems found so far, every id, and every reference to one, so that all of
// them can be resolved when everything has been read.
class ReadContext
{
public:
    ReadContext(const SourceText &source, const Playbook &playbook, QList<Problem> &problems)
        : m_source(source), m_playbook(playbook), m_problems(problems)
    {
    }

    void report(qsizetype offset, Problem::Severity severity, const char *code, const QString &message);
    void error(qsizetype offset, const char *code, const QString &message) { report(offset, Problem::Severity::Error, code, message); }

    const SourceText &source() const { return m_source; }
    const Playbook &playbook() const { return m_playbook; } // as far as it has been read

    void define(const QString &id, Ref kind, const QString &scope, qsizetype offset);
    void refer(const QString &id, Ref kind, const QString &scope, qsizetype offset);
    // Reports every reference that points to nothing.
    void resolve();

    // Where a value stands, by the path of its keys and ids: "triggers/pay-errors/for". Falls back to what contains it.
    void place(const QString &path, qsizetype offset) { m_places.insert(path, offset); }
    qsizetype placeOf(const QString &path) const;

private:
    struct Reference {
        QString id;
        Ref kind;
        QString scope;
        qsizetype offset;
    };
    QStringList known(Ref kind, const QString &scope) const;

    const SourceText &m_source;
    const Playbook &m_playbook;
    QList<Problem> &m_problems;
    QHash<QString, QStringList> m_ids; // by kind and scope
    QList<Reference> m_references;
    QHash<QString, qsizetype> m_places;
};

} // namespace holdpoint
