using CrmBot.Domain.Calls;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Playground;
using CrmBot.Support.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>
/// A rep's morning with a bot that dies again and again: the reminder, the guided call with a complaint in its midst, one tap
/// on everything else that is due. Then the chat is held against the database.
/// </summary>
internal static class CrashRun
{
    private const int MostActions = 200;
    internal const string Due = "C002 · B级客户，今天该回访";
    private static readonly TimeSpan AfterTheLease = ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SomeTicks = TimeSpan.FromSeconds(20);
    private const string Complaint = "客户对交货不满意";

    public static async Task<CrashReport> RunAsync(int seed, int kills)
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        await using var bot = new MortalBot(new BotStart(folder.Database) { WithPlayground = false }, connector, seed, kills);
        await bot.StartAsync();
        var before = await folder.ReadAsync(Stored.ReadAsync);
        var rep = new Rep(bot, connector);

        await rep.InstallAsync();
        var isReminded = await RemindedAsync(rep, bot, folder);
        await CallAsync(rep);
        var taps = await TapAsync(rep);
        while (bot.Kills < kills) await rep.SayAsync("我的任务");

        var after = await folder.ReadAsync(Stored.ReadAsync);
        var shownTwice = rep.Chatter.Cards.Count(c => c.Title == Due || c.Strip.Contains("已保存", StringComparison.Ordinal)) - 1;
        return new CrashReport(seed, bot.Kills, rep.Actions, bot.InFlight, Math.Max(0, shownTwice), [.. Faults(before, after, taps), .. await LogFaultsAsync(rep, connector, folder, 1 + taps), .. TeamsLimits.BrokenByPushes(connector.Requests), .. isReminded ? Array.Empty<string>() : ["C002's reminder never came"]]);
    }

    private static IEnumerable<string> Faults(Stored before, Stored after, int taps)
    {
        if (after.Calls != 1) yield return $"{after.Calls} calls were saved, not one";
        if (after.OpenCalls != 0) yield return $"{after.OpenCalls} calls hang open";
        if (after.Issues - before.Issues != 1) yield return $"{after.Issues - before.Issues} issues were logged, not one";
        if (after.Contacts - before.Contacts != 1 + taps) yield return $"{after.Contacts - before.Contacts} contacts were stored, not {1 + taps}";
        if (after.DoneTasks - before.DoneTasks != 1 + taps) yield return $"{after.DoneTasks - before.DoneTasks} tasks are done, not {1 + taps}";
        if (after.OpenCallbacksOfC002 != 1) yield return $"C002 has {after.OpenCallbacksOfC002} next callbacks, not one";
    }

    /// <summary>Whatever was shown or changed stands in the access log, in an unbroken chain (SEC-3).</summary>
    private static async Task<IReadOnlyList<string>> LogFaultsAsync(Rep rep, FakeConnector connector, BotFolder folder, int contacts)
    {
        var shown = connector.Requests.Where(r => r.ConversationId == rep.Chatter.ConversationId).Select(r => r.Body).Concat(rep.Chatter.Answers);
        var unlogged = Unlogged.In(folder.Database, rep.Chatter.TenantId, rep.Chatter.ObjectId, shown);
        var logged = await folder.ReadAsync(db => db.AccessRecords.CountAsync(r => r.Action == AccessLog.ChangeAction && r.Note!.Contains("+Interaction")));
        var chains = await folder.ReadAsync(async db => await new AccessLog(db).VerifyAsync(default));
        return
        [
            .. unlogged.Select(name => $"{name} was shown and is not in the access log"),
            .. logged == contacts ? Array.Empty<string>() : [$"{logged} new contacts are in the access log, not {contacts}"],
            .. chains.Where(c => c.BrokenAt is not null).Select(c => $"the access log is broken at {c.BrokenAt}"),
        ];
    }

    /// <summary>A process that was killed with the reminder in its hands keeps its claim on it; once that has run out the reminder comes by itself.</summary>
    private static async Task<bool> RemindedAsync(Rep rep, MortalBot bot, BotFolder folder)
    {
        if (rep.IsReminded) return true;
        await bot.StayDeadAsync(folder, AfterTheLease);
        return await Eventually.Is(() => Task.FromResult(rep.IsReminded), SomeTicks);
    }

    /// <summary>From the reminder to the saved call. Every press is made on the card that the last one has answered.</summary>
    private static async Task CallAsync(Rep rep)
    {
        if (!rep.IsReminded) await rep.SayAsync("打给 C002");
        var card = rep.Chatter.Cards.FirstOrDefault(c => c.Title == Due) ?? rep.Chatter.Newest;
        var hasComplained = false;
        while (!card.Strip.Contains("已保存", StringComparison.Ordinal))
        {
            if (rep.Actions > MostActions) throw new InvalidOperationException($"The call does not come to its end. It shows:\n{card.Text}");
            if (card.Title == "看一遍，再保存" && !hasComplained)
            {
                await rep.SayAsync(Complaint);
                card = rep.Chatter.Newest;
                while (!card.HasButton("登记")) card = await rep.PressAsync(card.HasButton("1 ") ? "1 " : "继续", card);
                card = await rep.PressAsync("登记", card);
                hasComplained = true;
            }
            else
            {
                card = await NextAsync(rep, card);
            }
        }
    }

    private static Task<ShownCard> NextAsync(Rep rep, ShownCard card)
    {
        string[] titles = ["开始通话", "跟着话术", "方便，开始", "继续", "什么都没答应", "保存", "1 "];
        if (Array.Find(titles, card.HasButton) is { } title) return rep.PressAsync(title, card);
        return card.Text.Contains("5 分", StringComparison.Ordinal)
            ? rep.PressAsync("下一步", card, ("a", card.Choice("很满意")))
            : rep.PressAsync("跳过", card);
    }

    /// <returns>How many contacts one tap has logged.</returns>
    private static async Task<int> TapAsync(Rep rep)
    {
        var due = rep.Chatter.Cards.Where(c => c.HasButton("接通，一切正常")).GroupBy(c => c.Title).Select(same => same.Last()).ToList();
        foreach (var card in due) await rep.PressAsync("接通，一切正常", card);
        return due.Count;
    }

    private sealed class Rep(MortalBot bot, FakeConnector connector)
    {
        public Chatter Chatter { get; } = new(connector, () => bot.Http, "a001", "陈洁");

        public int Actions { get; private set; }

        public bool IsReminded => Chatter.Cards.Any(c => c.Title == Due);

        public async Task InstallAsync()
        {
            Actions++;
            var install = Chatter.Activity("installationUpdate", a => a["action"] = "add");
            (await bot.AnsweredAsync(() => Chatter.PostAsync(install))).Dispose();
        }

        public async Task SayAsync(string text)
        {
            Actions++;
            var message = Chatter.Message(text);
            (await bot.AnsweredAsync(() => Chatter.PostAsync(message))).Dispose();
        }

        public async Task<ShownCard> PressAsync(string titlePart, ShownCard card, params (string Id, string Value)[] inputs)
        {
            Actions++;
            using var answer = await bot.AnsweredAsync(() => Chatter.PostAsync(Chatter.PressOf(titlePart, card, inputs)));
            return await Chatter.AnsweredAsync(card.MessageId, answer);
        }
    }

    private sealed record Stored(int Calls, int OpenCalls, int Issues, int Contacts, int DoneTasks, int OpenCallbacksOfC002)
    {
        public static async Task<Stored> ReadAsync(CrmDbContext database) => new(
            await database.CallSessions.CountAsync(c => c.State == CallState.Saved),
            await database.CallSessions.CountAsync(c => c.State != CallState.Saved && c.State != CallState.Dropped),
            await database.Issues.CountAsync(),
            await database.Interactions.CountAsync(i => i.UndoneUtc == null),
            await database.Tasks.CountAsync(t => t.State == CrmTaskState.Done),
            await database.Tasks.CountAsync(t => t.Customer!.Number == "C002" && t.Kind == TaskKind.TierCallback && t.State == CrmTaskState.Open));
    }
}
