// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/fieldnote.h>

namespace controls {

class MethodField;
class UrlField;

/// The note under an address and the method by which it is called: what is wrong with the address,
/// or that it would be called in vain, which is told before it is sent. Where it is known what was
/// meant, its button corrects address or method.
class UrlNote : public FieldNote
{
    Q_OBJECT

public:
    /// \p url and \p method are not owned and outlive the note. \p signedForGet says that the store
    /// of an address that is signed for GET refuses POST. \p lines: see FieldNote.
    UrlNote(UrlField *url, MethodField *method, const QString &signedForGet, int lines,
            QWidget *parent = nullptr);

    /// \p sentence is what is wrong with the address; empty: nothing is.
    void showProblem(const QString &sentence);
    /// The problem that it shows; empty where that is a hint, which is found anew.
    QString problemOfAddress() const;

private:
    void showHint();
    void correct(const QString &meant);

    UrlField *m_url;
    MethodField *m_method;
    QString m_signedForGet;
};

} // namespace controls
