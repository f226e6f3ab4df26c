// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <people/switchstate.h>
#include <sandbox/sandbox.h>

class QAbstractItemModel;
class QTableView;

namespace program {
class Application;
} // namespace program

namespace tour {

/// The main job by real clicks in the window, on the sandbox: each step clicks, waits until the
/// service's answer shows what was clicked, and writes a picture. Ends the program: 0 when every
/// step came true.
///
/// It finds what it clicks by object names, which no language changes.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(program::Application &application, const QString &folder);

private:
    struct Step
    {
        QString name;
        std::function<void()> act;
        std::function<bool()> isTrue;
    };

    void plan();
    void begin();
    void look();
    /// \return false, told on standard error, where it cannot be written.
    bool savePicture(const QString &name);
    void end(int status);
    /// The thing in the first window with that object name. \pre It is there.
    template <class T>
    T *named(const char *name) const;
    QTableView *table() const;
    /// Of the participant with that name; empty when there is none.
    QByteArray callSidOf(const QString &name) const;
    void clickCell(int column);
    void type(const char *field, const QString &url);
    /// In the menu that asks about coaching: the entry with that object name or those words.
    void choose(const QString &entry);
    bool shows(int column, people::SwitchState::Value value) const;

    program::Application &m_application;
    QString m_folder;
    std::deque<Step> m_steps;
    QByteArray m_lastBody;
    int m_number = 0;
    QTimer m_look;
    QTimer m_deadline;
};

} // namespace tour
