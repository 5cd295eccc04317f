using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Issues;

/// <summary>Something that is wrong for a customer, with an owner and clocks (ISS-1 to ISS-3, F21).</summary>
public sealed class Issue : IVersioned
{
    private Issue() { }

    public Issue(IssueId id, string tenantId, string number, CustomerId customerId, IssueKind kind, PersonId recordedById, PersonId ownerId, DateTime receivedUtc)
    {
        Id = id;
        TenantId = tenantId;
        Number = number;
        CustomerId = customerId;
        Kind = kind;
        RecordedById = recordedById;
        OwnerId = ownerId;
        ReceivedUtc = receivedUtc;
    }

    public IssueId Id { get; private set; }
    public string TenantId { get; private set; } = "";

    /// <summary>"I-0001", running in the tenant.</summary>
    public string Number { get; private set; } = "";

    public CustomerId CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public IssueKind Kind { get; private set; }
    public string Description { get; private set; } = "";
    public string? Demand { get; private set; }
    public IssueUrgency Urgency { get; private set; }
    public PersonId RecordedById { get; private set; }
    public PersonId OwnerId { get; private set; }
    public CallSessionId? CallSessionId { get; private set; }

    /// <summary>When the customer told us; the clocks run from here (DEC-3).</summary>
    public DateTime ReceivedUtc { get; private set; }

    public DateTime? ResponseDueUtc { get; private set; }
    public DateTime? SolutionDueUtc { get; private set; }

    /// <summary>Solved and the result told, where the playbook asks for it (S2 complaints).</summary>
    public DateTime? ResultDueUtc { get; private set; }

    public DateTime? FirstResponseUtc { get; private set; }
    public DateTime? SolutionUtc { get; private set; }
    public string? Solution { get; private set; }
    public DateTime? ClosedUtc { get; private set; }
    public IssueState State { get; private set; }

    /// <summary>The next clock that may run out; null when none runs. The tick reads only this index.</summary>
    public DateTime? NextAlarmUtc { get; private set; }

    /// <summary>How many of its clocks have run out.</summary>
    public int MissedClocks { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => State != IssueState.Closed;

    public void Describe(string description, string? demand, IssueUrgency urgency) =>
        (Description, Demand, Urgency) = (description, demand, urgency);

    public void ComeFrom(CallSessionId? call) => CallSessionId = call;

    public void RunClocks(DateTime? responseDueUtc, DateTime? solutionDueUtc, DateTime? resultDueUtc)
    {
        (ResponseDueUtc, SolutionDueUtc, ResultDueUtc) = (responseDueUtc, solutionDueUtc, resultDueUtc);
        NextAlarmUtc = RunningClock;
    }

    /// <summary>The due time of the clock that runs now: response, then solution, then result.</summary>
    public DateTime? RunningClock => State switch
    {
        IssueState.Assigned => ResponseDueUtc ?? SolutionDueUtc ?? ResultDueUtc,
        IssueState.Contacted => SolutionDueUtc ?? ResultDueUtc,
        IssueState.Planned => ResultDueUtc,
        _ => null,
    };

    /// <summary>The running clock has run out and was told; it alarms once.</summary>
    public void ClockMissed()
    {
        MissedClocks++;
        NextAlarmUtc = null;
    }

    public void Contact(DateTime nowUtc)
    {
        FirstResponseUtc ??= nowUtc;
        MoveTo(IssueState.Contacted);
    }

    public void Plan(string? solution, DateTime nowUtc)
    {
        FirstResponseUtc ??= nowUtc;
        (Solution, SolutionUtc) = (solution, nowUtc);
        MoveTo(IssueState.Planned);
    }

    public void Close(DateTime nowUtc)
    {
        FirstResponseUtc ??= nowUtc;
        SolutionUtc ??= nowUtc;
        ClosedUtc = nowUtc;
        MoveTo(IssueState.Closed);
    }

    public void HandTo(PersonId owner) => OwnerId = owner;

    public void NextVersion() => Version++;

    private void MoveTo(IssueState state)
    {
        State = state;
        NextAlarmUtc = RunningClock;
    }
}
