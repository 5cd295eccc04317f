using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Summaries;

/// <summary>A week that is over does not change any more, whatever is done later.</summary>
[Trait("Spec", "SUM-1")]
public sealed class PastWeekTests
{
    private static readonly DateTime FridayAfter = TeamEast.At(27, 17);
    private static readonly SummaryScope Week47 = new(World.Nov(18));

    [DatabaseTheory]
    public async Task What_was_open_on_sunday_counts_as_overdue_even_if_done_on_monday(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var before = await east.ReadAsync(east.Zhou, Week47, FridayAfter);
        await CompleteEverythingOpenAsync(east);
        var after = await east.ReadAsync(east.Zhou, Week47, FridayAfter);

        // Due on the 11th, 19th, 20th and 22nd; the week's days are over, so all four are late by now.
        Assert.Equal(new ContactFigures(Due: 11, Done: 6, OnTime: 4, Overdue: 4), before.Contacts);
        Assert.Equal(before.Contacts, after.Contacts);
        Assert.Equal(before.Promises, after.Promises);
        Assert.Equal(before.NextWeek, after.NextWeek);
        Assert.True(after.Period.IsOver);
    }

    [DatabaseTheory]
    public async Task What_was_carried_over_and_done_counts_in_the_week_of_its_completion(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        await CompleteEverythingOpenAsync(east);
        var week48 = await east.ReadAsync(east.Zhou, null, FridayAfter);

        // Carried over 4, due in the week 3 (one of four was done early before), and one made early for Monday the 30th.
        Assert.Equal(8, week48.Contacts.Due);
        Assert.Equal(8, week48.Contacts.Done);
        Assert.Equal(0, week48.Contacts.Overdue);
    }

    [DatabaseTheory]
    public async Task A_contact_after_the_week_does_not_cover_it(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        await east.ChangeAsync(async context =>
        {
            var customer = await context.Customers.SingleAsync(c => c.Number == "C007");
            customer.WasContacted(TeamEast.At(24, 10));
        });
        await AddContactAsync(east, "C007", TeamEast.At(12, 9), isUndone: true);
        east.Add((world, _) => world.Customer("C030", east.Chen, Tier.A));
        await AddContactAsync(east, "C030", World.At(new DateOnly(2026, 11, 3), 9));
        await AddContactAsync(east, "C030", TeamEast.At(24, 9));

        var then = (await east.ReadAsync(east.Zhou, Week47, FridayAfter)).Coverage[0];
        var now = (await east.ReadAsync(east.Zhou, null, FridayAfter)).Coverage[0];

        // On Sunday the 22nd only C030 had been contacted within 30 days (C001 ran out that weekend); on the 27th C007 and C030.
        Assert.Equal((1, 4), (then.Covered, then.All));
        Assert.Equal((2, 4), (now.Covered, now.All));
    }

    private static Task CompleteEverythingOpenAsync(TeamEast east) => east.ChangeAsync(async context =>
    {
        foreach (var task in await context.Tasks.Where(t => t.CompletedUtc == null).ToListAsync())
            task.Complete(task.AssigneeId, null, TeamEast.At(23, 10));
    });

    private static Task AddContactAsync(TeamEast east, string number, DateTime whenUtc, bool isUndone = false) => east.ChangeAsync(async context =>
    {
        var customer = await context.Customers.SingleAsync(c => c.Number == number);
        var contact = new Interaction(InteractionId.New(whenUtc), customer.Id, east.Chen.Id, ContactChannel.Phone, whenUtc, whenUtc);
        if (isUndone)
            contact.Undo(whenUtc.AddMinutes(5));
        else
            customer.WasContacted(whenUtc);
        context.Add(contact);
    });
}
