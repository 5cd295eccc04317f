using CrmBot.Domain.Calls;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Calls;

/// <summary>A callback of Chen's with a script. Every step has a context of its own: between any two the host may restart.</summary>
internal sealed class CallDesk : IDisposable
{
    public CallDesk(string? script = "mature-callback")
    {
        Task = Desk.World.Task(Desk.C002, Desk.Chen, World.Friday);
        Task.Aim(null, null, script, ContactChannel.Phone);
    }

    public Desk Desk { get; } = new();
    public CrmTask Task { get; }

    public async Task<Outcome<CallSessionId>> StartAsync(Person? by = null, int? rev = null)
    {
        var present = (await Desk.TaskAsync(Task.Id)).Version;
        using var now = Desk.Sit();
        return await now.Start.StartAsync(Task.Id, rev ?? present, As(by), Desk.Morning, default);
    }

    public async Task<CallSessionId> BegunAsync()
    {
        var id = (await StartAsync()).Value;
        await MoveAsync(id, (walk, rev) => walk.BeginAsync(id, rev, As(null), default));
        return id;
    }

    public async Task<CallSession> CallAsync(CallSessionId id)
    {
        using var now = Desk.Sit();
        return await now.Database.CallSessions.AsNoTracking().Include(c => c.Answers).SingleAsync(c => c.Id == id);
    }

    public async Task<Outcome<CallMove>> MoveAsync(CallSessionId id, Func<WalkCall, int, Task<Outcome<CallMove>>> move)
    {
        var rev = (await CallAsync(id)).Version;
        using var now = Desk.Sit();
        return await move(now.Walk, rev);
    }

    public Task<Outcome<CallMove>> AnswerAsync(CallSessionId id, string step, string? answer) =>
        MoveAsync(id, (walk, rev) => walk.AnswerAsync(id, rev, step, answer, As(null), Desk.Morning, default));

    public Task<Outcome<CallMove>> PromiseAsync(CallSessionId id, string? text, DateOnly? dueOn, DateOnly? nextOn = null) =>
        MoveAsync(id, (walk, rev) => walk.PromiseAsync(id, rev, text, dueOn, nextOn, As(null), Desk.Morning, default));

    public Task<Outcome<CallMove>> SkipAsync(CallSessionId id) => MoveAsync(id, (walk, rev) => walk.SkipAsync(id, rev, As(null), default));

    public Task<Outcome<CallMove>> BackAsync(CallSessionId id) => MoveAsync(id, (walk, rev) => walk.BackAsync(id, rev, As(null), default));

    public async Task<Outcome<CrmTaskId>> SaveAsync(CallSessionId id, DateTime? nowUtc = null)
    {
        var rev = (await CallAsync(id)).Version;
        using var now = Desk.Sit();
        return await now.Save.SaveAsync(id, rev, As(null), nowUtc ?? Desk.Morning.AddMinutes(6), default);
    }

    public async Task<CallCard?> CardAsync(CallSessionId id, Person? by = null)
    {
        using var now = Desk.Sit();
        return await now.Calls.ReadAsync(id, As(by), Desk.Morning, default);
    }

    /// <summary>"use", "update", "more", "rating" and the promise: all that the mature customer's script asks here.</summary>
    public async Task<CallSessionId> AnsweredAsync(DateOnly? promiseDueOn, DateOnly? nextOn = null)
    {
        var id = await BegunAsync();
        await AnswerAsync(id, "use", "small-things");
        await AnswerAsync(id, "update", "yes");
        await AnswerAsync(id, "more", "maybe");
        await AnswerAsync(id, "rating", "4");
        await PromiseAsync(id, promiseDueOn is null ? null : "Send the page", promiseDueOn, nextOn);
        return id;
    }

    public void Dispose() => Desk.Dispose();

    private Actor As(Person? by) => Desk.As(by ?? Desk.Chen);
}
