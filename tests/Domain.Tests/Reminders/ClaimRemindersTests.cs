using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "TSK-9")]
public sealed class ClaimRemindersTests : IDisposable
{
    private static readonly DateTime Saturday = World.At(World.Nov(21), 10);

    private readonly Desk desk = new();
    private int subjects;

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_row_is_leased_once_by_two_nodes()
    {
        Wait();
        var mail = Assert.Single(await ClaimAsync("one"));

        Assert.Equal(desk.Chen.Id, mail.Recipient.Id);
        var row = Assert.Single(await desk.RemindersAsync());
        Assert.Equal((mail.Lease, Desk.Morning + ClaimReminders.LeaseFor), (row.LeasedBy, row.LeaseUntilUtc));
        Assert.Empty(await ClaimAsync("two"));
        Assert.Empty(await ClaimAsync("one"));
    }

    [Fact]
    public async Task Nodes_at_the_same_moment_share_the_rows_out()
    {
        using var busy = new Desk(new FileDatabase());
        for (var n = 0; n < 40; n++)
            busy.World.Keep(new Reminder(ReminderId.New(Desk.Morning), World.Tenant, (n % 2 == 0 ? busy.Chen : busy.Li).Id, ReminderKind.IssueLate, $"{n}", Desk.Morning));
        using (busy.Sit()) { }
        var mails = await Task.WhenAll(Enumerable.Range(0, 3).Select(node => Task.Run(async () =>
        {
            using var now = busy.Sit();
            return await now.Claim.ClaimAsync($"node-{node}", World.Tenant, null, Desk.Morning, default);
        })));

        var leased = mails.SelectMany(m => m).SelectMany(m => m.Pushes.Single).Select(r => r.Id).ToList();
        Assert.Equal((40, 40), (leased.Count, leased.Distinct().Count()));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_claimed_again()
    {
        Wait();
        await ClaimAsync("dead");

        Assert.Empty(await ClaimAsync("alive", nowUtc: Desk.Morning + ClaimReminders.LeaseFor));
        Assert.Single(await ClaimAsync("alive", nowUtc: Desk.Morning + ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1)));
    }

    [Fact, Trait("Spec", "TSK-5")]
    public async Task However_much_is_due_to_a_person_it_is_leased_as_a_whole()
    {
        for (var n = 0; n < 150; n++)
            Wait(to: n % 2 == 0 ? desk.Chen : desk.Li);

        Assert.Equal([74, 74], (await ClaimAsync()).Select(m => m.Pushes.Digest.Count));
        Assert.Empty(await ClaimAsync("two"));
    }

    [Fact]
    public async Task Tenants_are_named_where_something_is_ripe_and_claimed_each_by_itself()
    {
        Wait();
        desk.World.Keep(new Reminder(ReminderId.New(Desk.Morning), desk.Ann.TenantId, desk.Ann.Id, ReminderKind.IssueLate, "1", Desk.Morning.AddMinutes(1)));
        using (var now = desk.Sit())
            Assert.Equal([World.Tenant], await now.Claim.TenantsAsync(Desk.Morning, default));

        using var later = desk.Sit();
        Assert.Equal([World.Tenant, desk.Ann.TenantId], (await later.Claim.TenantsAsync(Desk.Morning.AddMinutes(1), default)).Order());
        var mail = Assert.Single(await later.Claim.ClaimAsync("node", desk.Ann.TenantId, null, Desk.Morning.AddMinutes(1), default));
        Assert.Equal(desk.Ann.Id, mail.Recipient.Id);
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task The_tenant_of_a_greeted_person_who_got_nothing_is_named_at_any_hour()
    {
        desk.Chen.Welcome(Saturday);
        using var now = desk.Sit();
        Assert.Empty(await now.Claim.TenantsAsync(Saturday, default));
        Assert.Equal([World.Tenant], await now.Claim.TenantsAsync(Saturday.AddMinutes(3), default));
    }

    [Fact]
    public async Task What_is_not_ripe_yet_stays()
    {
        Wait(moment: Desk.Morning.AddMinutes(1));

        Assert.Empty(await ClaimAsync());
        Assert.Empty(await ClaimAsync(present: desk.Chen));
    }

    [Theory, Trait("Spec", "TSK-4")]
    [InlineData(21, 10, 0, 23, 9, 0)]
    [InlineData(20, 12, 30, 20, 13, 30)]
    [InlineData(20, 7, 0, 20, 9, 0)]
    [InlineData(20, 19, 0, 23, 9, 0)]
    public async Task Outside_working_time_all_but_alarms_wait_for_the_next_working_moment(int day, int hour, int minute, int thenDay, int thenHour, int thenMinute)
    {
        var (task, alarm) = (Wait(moment: World.At(World.Nov(16), 9)), Wait(ReminderKind.IssueLate, World.At(World.Nov(16), 9)));
        var pushes = Assert.Single(await ClaimAsync(nowUtc: World.At(World.Nov(day), hour, minute))).Pushes;

        Assert.Equal([alarm.Id], pushes.Single.Select(r => r.Id));
        var held = (await desk.RemindersAsync()).Single(r => r.Id == task.Id);
        Assert.Equal((World.At(World.Nov(thenDay), thenHour, thenMinute), null, null), (held.NotBeforeUtc, held.LeasedBy, held.LeaseUntilUtc));
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task Whoever_has_just_opened_the_chat_gets_it_at_any_hour()
    {
        var task = Wait();
        Assert.Empty(await ClaimAsync(nowUtc: Saturday));

        var mail = Assert.Single(await ClaimAsync(present: desk.Chen, nowUtc: Saturday));
        Assert.Equal([task.Id], mail.Pushes.Single.Select(r => r.Id));
    }

    [Theory, Trait("Spec", "TSK-4"), Trait("Spec", "TSK-9")]
    [InlineData(30, false)]
    [InlineData(150, true)]
    [InlineData(16 * 60, false)]
    public async Task A_greeted_person_whose_bot_died_gets_it_at_any_hour_once_the_lease_is_over(int seconds, bool comes)
    {
        desk.Chen.Welcome(Saturday);
        var task = Wait();
        Assert.Single(await ClaimAsync("dead", present: desk.Chen, nowUtc: Saturday));

        var mails = await ClaimAsync("alive", nowUtc: Saturday.AddSeconds(seconds));

        Assert.Equal(comes ? [task.Id] : [], mails.SelectMany(m => m.Pushes.Single).Select(r => r.Id));
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task A_greeting_that_is_still_under_way_is_not_overtaken()
    {
        desk.Chen.Welcome(Saturday);
        var task = Wait();

        Assert.Empty(await ClaimAsync(nowUtc: Saturday.AddSeconds(30)));
        var mail = Assert.Single(await ClaimAsync(present: desk.Chen, nowUtc: Saturday.AddSeconds(31)));
        Assert.Equal([task.Id], mail.Pushes.Single.Select(r => r.Id));
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task A_greeted_person_who_got_something_is_left_in_peace_again()
    {
        desk.Chen.Welcome(Saturday);
        Sent("first", atUtc: Saturday.AddSeconds(5));
        var task = Wait();

        Assert.Empty(await ClaimAsync(nowUtc: Saturday.AddMinutes(3)));
        Assert.Equal(World.At(World.Nov(23), 9), (await desk.RemindersAsync()).Single(r => r.Id == task.Id).NotBeforeUtc);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task What_the_channel_refused_to_a_greeted_person_keeps_its_time_to_wait()
    {
        desk.Chen.Welcome(Saturday);
        Wait().TryLater(Saturday.AddHours(1), "Throttled");

        Assert.Empty(await ClaimAsync(nowUtc: Saturday.AddMinutes(3)));
    }

    [Fact]
    public async Task Presence_brings_only_ones_own()
    {
        Wait();

        Assert.Empty(await ClaimAsync(present: desk.Li));
    }

    [Fact, Trait("Spec", "BYD-4")]
    public async Task When_the_budget_is_used_up_the_rest_waits_for_the_next_working_day_and_alarms_go()
    {
        for (var n = 0; n < 6; n++)
            Sent($"message-{n}");
        var (task, alarm) = (Wait(), Wait(ReminderKind.IssueEscalation));
        var pushes = Assert.Single(await ClaimAsync()).Pushes;

        Assert.Equal([alarm.Id], pushes.Single.Select(r => r.Id));
        Assert.Equal(World.At(World.Nov(23), 9), (await desk.RemindersAsync()).Single(r => r.Id == task.Id).NotBeforeUtc);
    }

    [Fact, Trait("Spec", "BYD-4")]
    public async Task A_digest_counts_as_one_message_whatever_its_length()
    {
        for (var n = 0; n < 5; n++)
            Sent("digest", inDigest: true);
        for (var n = 0; n < 4; n++)
            Sent($"message-{n}");
        Wait();
        Assert.Single(await ClaimAsync());

        Sent("message-5");
        Wait();
        Assert.Empty(await ClaimAsync("another"));
    }

    [Fact, Trait("Spec", "BYD-4")]
    public async Task Yesterdays_messages_and_alarms_do_not_count()
    {
        for (var n = 0; n < 6; n++)
        {
            Sent($"yesterday-{n}", atUtc: World.At(World.Nov(19), 23));
            Sent($"alarm-{n}", kind: ReminderKind.IssueLate);
        }

        Wait();
        Assert.Single(await ClaimAsync());
    }

    [Fact, Trait("Spec", "TSK-5")]
    public async Task Many_at_once_become_one_message_and_a_digest()
    {
        for (var n = 0; n < 5; n++)
            Wait();
        var pushes = Assert.Single(await ClaimAsync()).Pushes;

        Assert.Equal((1, 4), (pushes.Single.Count, pushes.Digest.Count));
    }

    [Fact]
    public async Task Who_never_met_the_bot_has_no_address()
    {
        desk.Li.MeetAt(new ChatAddress("https://service", "chat", "user", "bot", "Bot"));
        Wait();
        Wait(to: desk.Li);
        var mails = await ClaimAsync();

        Assert.Null(mails.Single(m => m.Recipient.Id == desk.Chen.Id).Address);
        Assert.Equal("chat", mails.Single(m => m.Recipient.Id == desk.Li.Id).Address!.ConversationId);
    }

    private Reminder Wait(ReminderKind kind = ReminderKind.TaskDue, DateTime? moment = null, Person? to = null) => desk.World.Keep(
        new Reminder(ReminderId.New(Desk.Morning), World.Tenant, (to ?? desk.Chen).Id, kind, $"{++subjects}", moment ?? Desk.Morning));

    private void Sent(string activity, bool inDigest = false, DateTime? atUtc = null, ReminderKind kind = ReminderKind.TaskDue) =>
        Wait(kind).WasSent("chat", activity, inDigest, atUtc ?? World.At(World.Friday, 9));

    private async Task<IReadOnlyList<ReminderMail>> ClaimAsync(string node = "node", Person? present = null, DateTime? nowUtc = null)
    {
        using var now = desk.Sit();
        return await now.Claim.ClaimAsync(node, World.Tenant, present?.Id, nowUtc ?? Desk.Morning, default);
    }
}
