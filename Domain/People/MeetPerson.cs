using CrmBot.Domain.Chats;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

/// <summary>
/// Finds the person of a verified activity, and how their chat stands; somebody new in an allowed tenant becomes a rep without customers. One
/// query, and writes only when something changed, since it runs on every turn.
/// </summary>
public sealed class MeetPerson(CrmDbContext database)
{
    private static readonly Func<CrmDbContext, string, string, string, string, CancellationToken, Task<PersonRow?>> FindRow =
        EF.CompileAsyncQuery((CrmDbContext db, string tenant, string aadObjectId, string conversation, string activity, CancellationToken _) => db.People
            .Where(p => p.TenantId == tenant && p.AadObjectId == aadObjectId)
            .Select(p => new PersonRow(
                new Actor(p.Id, p.TenantId, p.AadObjectId, p.Name, p.EnglishName, p.Role, p.TeamId, p.Language ?? Language.English, p.Zone, p.Hours),
                p.Language != null, p.Reach, p.ServiceUrl, p.ConversationId, p.ChatUserId, p.BotId, p.BotName, p.WelcomedUtc,
                new ChatState(
                    db.NewestCards.Where(c => c.PersonId == p.Id).Select(c => c.ActivityId).FirstOrDefault(),
                    db.NewestCards.Where(c => c.PersonId == p.Id).Select(c => c.Replies).FirstOrDefault(),
                    db.HandledActivities.Any(h => h.ConversationId == conversation && h.ActivityId == activity))))
            .FirstOrDefault());

    /// <param name="address">Null outside the personal chat: nothing is sent to a channel on our own account.</param>
    /// <param name="activityId">Of the message, by which a repeat is known; empty when it has none.</param>
    public async Task<Encounter> MeetAsync(PersonFacts facts, ChatAddress? address, string activityId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        Task<PersonRow?> FindAsync() => FindRow(database, facts.TenantId, facts.AadObjectId, address?.ConversationId ?? "", activityId, cancellationToken);

        var row = await FindAsync();
        if (row is null)
        {
            await RegisterAsync(facts, nowUtc, cancellationToken);
            row = (await FindAsync())!;
        }

        var cameBack = row.Reach != ReachState.Reachable;
        var guess = row.HasLanguage ? null : facts.Language;
        var isNameless = row.Actor.Name == Person.Unnamed && facts.Name != Person.Unnamed;
        if (address is not null && (cameBack || guess is not null || isNameless || !row.IsAt(address)))
            await RefreshAsync(row.Actor.Id, address, guess, isNameless ? facts.Name : null, cancellationToken);
        var actor = guess is { } language ? row.Actor with { Language = language } : row.Actor;
        return new Encounter(actor, row.Chat, row.WelcomedUtc, address is not null && cameBack);
    }

    private async Task RegisterAsync(PersonFacts facts, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var person = new Person(PersonId.New(nowUtc), facts.TenantId, facts.AadObjectId, facts.Name, PersonRole.Rep);
        database.People.Add(person);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Two first words at once: the other one registered the person.
        }

        database.ChangeTracker.Clear();
    }

    private async Task RefreshAsync(PersonId id, ChatAddress address, Language? guess, string? name, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleAsync(p => p.Id == id, cancellationToken);
        person.MeetAt(address);
        if (guess is { } language)
            person.Speak(language);
        if (name is not null)
            person.Call(name);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another turn of the same person was refreshing it too, or the database takes no writes just now. The turn itself
            // may need none; the next one looks again.
        }

        database.ChangeTracker.Clear();
    }

    private sealed record PersonRow(
        Actor Actor,
        bool HasLanguage,
        ReachState Reach,
        string? ServiceUrl,
        string? ConversationId,
        string? ChatUserId,
        string? BotId,
        string? BotName,
        DateTime? WelcomedUtc,
        ChatState Chat)
    {
        public bool IsAt(ChatAddress address) =>
            ServiceUrl == address.ServiceUrl && ConversationId == address.ConversationId &&
            ChatUserId == address.UserId && BotId == address.BotId && BotName == address.BotName;
    }
}
