using CrmBot.Cards.Wording;
using CrmBot.Domain;

namespace CrmBot.Cards.Reminders;

/// <summary>What the operator's command about reminders that were given up says on the console.</summary>
public static class FailedReminderWords
{
    public static string Listed(int count, Language language) => count == 0
        ? language.Say("没有发不出去的提醒。", "No reminder was given up.")
        : language.Say(
            $"{count} 条提醒没发出去。原因解决后，加 --again 全部重发；加 --again 和编号，只重发那一条。",
            $"{Words.Plural(count, "reminder was", "reminders were")} given up. Once the cause is gone, --again sends them all, --again with an id that one.");

    public static string WaitAgain(int count, Language language) => count == 0
        ? Listed(0, language)
        : language.Say(
            $"{count} 条提醒重新排队：机器人运行着的话，到对方的工作时间就发；事情已经办完的不再发。",
            $"{Words.Plural(count, "reminder waits", "reminders wait")} again: a running bot sends them in the recipients' working hours, except what is done by now.");

    public static string NoSuch(Language language) => language.Say(
        "发不出去的提醒里没有这个编号。不加编号运行一次，可以看到全部。", "No reminder with that id was given up. Run it without an id to see all.");
}
