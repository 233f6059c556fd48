#include "models/runbooks/programs.h"

#include "models/base/secrets.h"
#include "models/base/sha256.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace holdpoint {

namespace {

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Refused, QStringLiteral("missing-program"), QStringLiteral("The program %1 cannot be read.").arg(path),
                    path);
    Sha256 hash;
    while (!file.atEnd())
        hash.add(file.read(1 << 20));
    return QString::fromLatin1(hash.result().toHex());
}

QString pathOf(const QString &name, const QString &folder)
{
    if (!name.contains(QLatin1Char('/')))
        return QStandardPaths::findExecutable(name);
    return QDir::cleanPath(QDir(folder).absoluteFilePath(name));
}

} // namespace

Result<ResolvedProgram> resolveProgram(const Program &program, const QString &folder)
{
    if (program.run.isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("missing-program"), QStringLiteral("There is no program."));
    ResolvedProgram resolved;
    resolved.argv = program.shell ? Argv{QStringLiteral("/bin/sh"), QStringLiteral("-c"), program.run.first()} : program.run;
    resolved.path = pathOf(resolved.argv.first(), folder);
    const QFileInfo file(resolved.path);
    if (resolved.path.isEmpty() || !file.isFile() || !file.isExecutable())
        return fail(ErrorKind::Refused, QStringLiteral("missing-program"),
                    QStringLiteral("The program %1 is not there, or may not be run.").arg(resolved.argv.first()), resolved.path);
    const auto hash = hashOf(resolved.path);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    resolved.sha256 = *hash;
    return resolved;
}

QStringList secretsOf(const Action &action)
{
    QStringList values;
    if (action.program)
        values = action.program->env.values();
    if (action.http)
        values = action.http->headers.values() + QStringList{action.http->auth};
    QStringList secrets;
    for (const QString &value : std::as_const(values)) {
        if (isSecretReference(value) && !secrets.contains(value))
            secrets.append(value);
    }
    return secrets;
}

} // namespace holdpoint
