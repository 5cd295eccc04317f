namespace CrmBot.Domain.Interactions;

/// <summary>The way a contact with a customer took (ARC-5).</summary>
public enum ContactChannel
{
    Phone,
    Visit,
    OnlineMeeting,
    Email,
    Im,
    Sms,
    Questionnaire,
    GroupChat,
    Reception,
}
