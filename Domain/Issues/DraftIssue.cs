using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// The first answers of an issue (ISS-1). A half-told one is continued, not doubled. A press on an older state is refused
/// with <see cref="OutOfDate"/>, one on a logged draft with <see cref="IssueAlreadyLogged"/>.
/// </summary>
public sealed class DraftIssue(CrmDbContext database, HalfToldIssues begun, OpenDraftForPress drafts, FindIssueOwner owners, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    /// <param name="guess">What the words so far point to; the person may go back and choose another.</param>
    public async Task<Outcome<IssueDraftCard>> StartAsync(
        CustomerId customerId, CallSessionId? call, IssueKind? guess, string? description, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await drafts.CustomerAsync(customerId, actor, cancellationToken) is not { } customer)
            return new NotFound("customer");
        if (call is not null && !await database.CallSessions.AnyAsync(c => c.Id == call && c.CustomerId == customerId && c.PersonId == actor.Id, cancellationToken))
            return new NotFound("call");
        var draft = await begun.OpenAsync(customerId, call, actor.Id, nowUtc, cancellationToken);
        if (guess is not null)
            draft.Choose(guess);
        if (IssueText.Clean(description) is { } words)
            draft.Tell(IssueText.Cut(words, IssueText.MostDescription));
        return await SaveAsync(draft, customer, actor, cancellationToken);
    }

    public Task<Outcome<IssueDraftCard>> SetKindAsync(IssueDraftId id, int rev, IssueKind kind, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, draft => draft.Choose(kind), actor, cancellationToken);

    /// <summary>Back to the choice of the kind.</summary>
    public Task<Outcome<IssueDraftCard>> BackAsync(IssueDraftId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, draft => draft.Choose(null), actor, cancellationToken);

    /// <returns>The draft as it stood, which names the call to return to.</returns>
    public Task<Outcome<IssueDraftCard>> CancelAsync(IssueDraftId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, draft => draft.Cancel(), actor, cancellationToken);

    private async Task<Outcome<IssueDraftCard>> ChangeAsync(IssueDraftId id, int rev, Action<IssueDraft> change, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await drafts.OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        change(opened.Value.Draft);
        return await SaveAsync(opened.Value.Draft, opened.Value.Customer, actor, cancellationToken);
    }

    private async Task<Outcome<IssueDraftCard>> SaveAsync(IssueDraft draft, Customer customer, Actor actor, CancellationToken cancellationToken)
    {
        await database.SaveChangesAsync(cancellationToken);
        database.Seen.Add(customer.Id);
        var (owner, lines) = await ClocksAsync(draft, customer, actor, cancellationToken);
        return new IssueDraftCard(
            draft.Id, draft.Version, customer.Id, customer.Number, customer.ShortNameIn(actor.Language), draft.Kind, draft.Description,
            draft.CallSessionId, clocks.Of(actor).LocalMoment(draft.ReceivedUtc), owner?.NameIn(actor.Language), lines);
    }

    private async Task<(Person? Owner, IReadOnlyList<IssueClockLine> Lines)> ClocksAsync(IssueDraft draft, Customer customer, Actor actor, CancellationToken cancellationToken)
    {
        if (draft.Kind is not { } kind)
            return (null, []);
        var rule = playbooks.For(customer.PlaybookId).ClockFor(kind);
        var owner = await owners.FindAsync(customer, rule.Owner, actor, cancellationToken);
        var clock = clocks.Of(actor);
        return (owner, [.. IssueDues.From(rule, draft.ReceivedUtc, clocks.Of(owner)).All()
            .Select(due => new IssueClockLine(due.Step, IssueDues.Limit(rule, due.Step), clock.LocalMoment(due.DueUtc)))]);
    }
}
