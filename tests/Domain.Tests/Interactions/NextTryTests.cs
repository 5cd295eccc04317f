using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Interactions;

[Trait("Spec", "BYD-1")]
public sealed class NextTryTests
{
    [Theory]
    [InlineData(18, 9, 30, 1, 19, 15, 30)] // A morning goes to the next afternoon
    [InlineData(18, 16, 0, 1, 19, 10, 0)] // and the other way round.
    [InlineData(18, 12, 29, 1, 19, 15, 30)]
    [InlineData(18, 12, 30, 1, 19, 10, 0)]
    [InlineData(16, 10, 0, 2, 18, 15, 30)] // The waiting grows.
    [InlineData(16, 10, 0, 3, 19, 15, 30)]
    [InlineData(20, 10, 0, 1, 23, 15, 30)] // Over the weekend.
    [InlineData(18, 10, 0, 0, 19, 15, 30)] // Another day at least.
    public void No_answer_is_tried_again_at_another_hour_of_another_working_day(int day, int hour, int minute, int attempts, int thenDay, int thenHour, int thenMinute) =>
        Assert.Equal(
            World.At(World.Nov(thenDay), thenHour, thenMinute),
            NextTry.After(World.At(World.Nov(day), hour, minute), attempts, Sitting.Shanghai));

    [Fact]
    public void Who_works_in_the_evening_is_reminded_when_work_begins() =>
        Assert.Equal(
            World.At(World.Nov(19), 14),
            NextTry.After(World.At(World.Nov(18), 19), 1, Sitting.Clocks.Of("Mon-Fri 14:00-20:00", World.Zone)));
}
