namespace CrmBot.Domain.Calls;

/// <summary>One step's answer: a choice's stable value, a number, a day (yyyy-MM-dd) or the customer's words.</summary>
public sealed class CallAnswer
{
    private CallAnswer() { }

    public CallAnswer(CallAnswerId id, CallSessionId callSessionId, string stepId, string value)
    {
        Id = id;
        CallSessionId = callSessionId;
        StepId = stepId;
        Value = value;
    }

    public CallAnswerId Id { get; private set; }
    public CallSessionId CallSessionId { get; private set; }
    public string StepId { get; private set; } = "";
    public string Value { get; private set; } = "";

    public void Change(string value) => Value = value;
}
