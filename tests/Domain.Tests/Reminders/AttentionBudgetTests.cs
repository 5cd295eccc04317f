using CrmBot.Domain.Grading;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "BYD-4"), Trait("Spec", "TSK-5")]
public sealed class AttentionBudgetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_or_two_come_as_messages_of_their_own(int count)
    {
        var pushes = AttentionBudget.Share(Tasks(count), 0, 6);

        Assert.Equal(count, pushes.Single.Count);
        Assert.Empty(pushes.Digest);
        Assert.Empty(pushes.Held);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void From_three_on_the_first_stands_alone_and_the_rest_share_a_card(int count)
    {
        var tasks = Tasks(count);
        var pushes = AttentionBudget.Share(tasks, 0, 6);

        Assert.Equal([tasks[0]], pushes.Single);
        Assert.Equal(tasks.Skip(1), pushes.Digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_last_message_of_the_day_is_one_card_for_all(int count)
    {
        var pushes = AttentionBudget.Share(Tasks(count), 5, 6);

        Assert.Equal(1, pushes.Single.Count + (pushes.Digest.Count > 0 ? 1 : 0));
        Assert.Equal(count, pushes.Single.Count + pushes.Digest.Count);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    public void Used_up_everything_but_alarms_waits(int sent)
    {
        var (alarm, comment, task) = (Waiting(1, ReminderKind.IssueLate), Waiting(2, ReminderKind.Comment), Waiting(3, ReminderKind.TaskOverdue));
        var pushes = AttentionBudget.Share([alarm, task, comment], sent, 6);

        Assert.Equal([alarm], pushes.Single);
        Assert.Equal([comment, task], pushes.Held);
    }

    [Fact]
    public void Alarms_cost_nothing()
    {
        var alarms = Enumerable.Range(10, 9).Select(n => Waiting(n, ReminderKind.IssueEscalation)).ToList();
        var pushes = AttentionBudget.Share([.. alarms, .. Tasks(2)], 4, 6);

        Assert.Equal(11, pushes.Single.Count);
        Assert.Empty(pushes.Held);
    }

    [Fact]
    public void What_cannot_be_grouped_takes_from_the_budget_first()
    {
        var comments = Enumerable.Range(10, 3).Select(n => Waiting(n, ReminderKind.Comment)).ToList();
        var pushes = AttentionBudget.Share([.. comments, .. Tasks(3)], 4, 6);

        Assert.Equal(comments.Take(2), pushes.Single);
        Assert.Equal(4, pushes.Held.Count);
    }

    [Fact]
    public void Nothing_gives_nothing() =>
        Assert.Equal(0, AttentionBudget.Share([], 0, 6) is var p ? p.Single.Count + p.Digest.Count + p.Held.Count : -1);

    [Fact]
    public void Alarms_rank_first_then_late_ones_then_by_tier_day_and_number()
    {
        WaitingReminder[] inOrder =
        [
            Waiting(6, ReminderKind.IssueLate, Tier.D),
            Waiting(5, ReminderKind.TaskOverdue, Tier.C),
            Waiting(4, ReminderKind.TaskDue, Tier.A, 20, "C009"),
            Waiting(3, ReminderKind.TaskDue, Tier.B, 19, "C008"),
            Waiting(2, ReminderKind.TaskDue, Tier.B, 20, "C001"),
            Waiting(1, ReminderKind.TaskDue, Tier.B, 20, "C002"),
        ];

        Assert.Equal(inOrder, WaitingReminder.Rank(inOrder.Reverse()));
    }

    private static List<WaitingReminder> Tasks(int count) => [.. Enumerable.Range(1, count).Select(n => Waiting(n, ReminderKind.TaskDue))];

    private static WaitingReminder Waiting(int id, ReminderKind kind, Tier? tier = Tier.B, int due = 20, string number = "C002") => new(
        new ReminderId(new Guid(id, 0, 0, new byte[8])), kind, "", null, null, World.Now, 0, tier, World.Nov(due), number);
}
