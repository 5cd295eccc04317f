using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>Adds words to a contact that a tap had logged. Only by whoever logged it.</summary>
public sealed class NoteTouch(CrmDbContext database)
{
    public async Task<Outcome<InteractionId>> AddAsync(InteractionId id, string? text, Actor actor, CancellationToken cancellationToken)
    {
        if (text is null)
            return new AnswerNeeded("text");
        var contact = await database.Interactions.FirstOrDefaultAsync(i => i.Id == id && i.PersonId == actor.Id && i.UndoneUtc == null, cancellationToken);
        if (contact is null)
            return new NotFound("interaction");
        // A repeated press brings the same words; they stand there once.
        if (contact.Content?.Contains(text, StringComparison.Ordinal) != true)
            contact.Note(text);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }
}
