using SentryGen.Model;

namespace SentryGen.Tests.Caching;

public class EquatableArrays
{
    [Fact]
    public void Are_equal_when_their_items_are()
    {
        EquatableArray<string> one = new(["a", "b"]), other = new(["a", "b"]);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one.Equals((object)other));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a", "c")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    public void Differ_in_an_item_in_order_and_in_length(params string[] items) =>
        Assert.NotEqual(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>([.. items]));

    [Fact]
    public void Are_empty_by_default()
    {
        EquatableArray<string> nothing = default;

        Assert.Equal(new EquatableArray<string>([]), nothing);
        Assert.Equal(new EquatableArray<string>([]).GetHashCode(), nothing.GetHashCode());
        Assert.Empty(nothing);
    }
}
