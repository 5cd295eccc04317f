namespace CrmBot.Domain.Tasks;

public enum TaskScope
{
    Today,
    Week,
    Overdue,
}
