namespace CrmBot.Domain.Interactions;

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
