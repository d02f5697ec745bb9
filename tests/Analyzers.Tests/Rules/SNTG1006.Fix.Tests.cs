namespace SentryGen.Tests.Rules;

public class SNTG1006FixTests() : RuleSpecification("SNTG1006")
{
    private const string AddInner = "AddInner";

    [Fact]
    public Task Offers_to_capture_to_add_the_cause_and_to_mark() =>
        Offers(Handler("throw new Failure(\"m\");"), "Capture", AddInner, "MarkExpected");

    [Theory]
    [InlineData("throw new Failure(\"m\");", "throw new Failure(\"m\", ex);")]
    [InlineData("throw new Failure(ex.Message);", "throw new Failure(ex.Message, ex);")]
    [InlineData("throw new InvalidOperationException(\"m\"); // stop", "throw new InvalidOperationException(\"m\", ex); // stop")]
    [InlineData("throw new Failure(\"m\") { Cause = null };", "throw new Failure(\"m\", ex) { Cause = null };")]
    [InlineData("_ = flag ? 1 : throw new Failure(\"m\"); throw;", "_ = flag ? 1 : throw new Failure(\"m\", ex); throw;")]
    [InlineData("Work(); throw new System.Net.Http.HttpRequestException(\"m\");",
        "Work(); throw new System.Net.Http.HttpRequestException(\"m\", ex);")]
    public Task Fixes_by_passing_the_cause(string before, string after) =>
        Fixes(Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {before}\n}}"),
            Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {after}\n}}"), AddInner);

    /// <summary>An RpcException takes it from its status.</summary>
    [Theory]
    [InlineData("new Status(StatusCode.Internal, \"m\")", "new Status(StatusCode.Internal, \"m\", ex)")]
    [InlineData("new(StatusCode.Internal, \"m\")", "new(StatusCode.Internal, \"m\", ex)")]
    [InlineData("new(StatusCode.Internal, \"m\"), \"m\"", "new(StatusCode.Internal, \"m\", ex), \"m\"")]
    public Task Fixes_by_passing_the_cause_to_the_status(string before, string after) => Fixes(
        GrpcServer.LaidOut($"throw new RpcException({before});"), GrpcServer.LaidOut($"throw new RpcException({after});"), AddInner);

    [Fact]
    public Task Offers_no_cause_to_what_is_no_part_of_the_exception() =>
        DoesNotOffer(AddInner, Handler("throw new Bare(new Answer(\"m\"));").And(
        """
        class Bare(Answer answer) : Exception(answer.ToString());
        record Answer(string Text, Exception? Cause) { public Answer(string text) : this(text, null) { } }
        """));

    [Fact]
    public Task Fixes_a_handler_without_a_variable() => Fixes(
        Body("try { Work(); }\ncatch\n{\n    throw new Failure(\"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    throw new Failure(\"m\", ex);\n}"),
        AddInner);

    [Fact]
    public Task Fixes_a_call_on_several_lines_and_keeps_them() => Fixes(
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    throw new Order(\n        number, // which\n        \"m\");\n}")
            .And("class Order(int number, string message, Exception? inner) : Exception(message + number, inner) { public Order(int number, string message) : this(number, message, null) { } }"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    throw new Order(\n        number, // which\n        \"m\", ex);\n}")
            .And("class Order(int number, string message, Exception? inner) : Exception(message + number, inner) { public Order(int number, string message) : this(number, message, null) { } }"),
        AddInner);

    [Theory]
    [InlineData("throw new Bare(\"m\");")]
    [InlineData("throw new Hidden(\"m\");")]
    [InlineData("throw new Nested(\"m\");")]
    [InlineData("if (flag) throw new Failure(\"a\"); throw new Failure(\"b\");")]
    [InlineData("throw Make();")]
    public Task Offers_no_cause_where_no_constructor_takes_one_or_two_could_be_meant(string handler) =>
        DoesNotOffer(AddInner, Handler(handler).And(
        """
        class Bare(string message) : Exception(message);
        class Hidden : Exception { public Hidden(string message) { } private Hidden(string message, Exception inner) : base(message, inner) { } }
        class Nested : Exception { public Nested(string message) { } public Nested(string message, Nested inner) : base(message, inner) { } }
        partial class Shop { static Exception Make() => new Failure("m"); }
        """));

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("try { Work(); }\ncatch\n{\n    throw new Failure(\"m\");\n}"),
        Body("try { Work(); }\ncatch\n{\n    // sentrygen: expected\n    throw new Failure(\"m\");\n}"),
        "MarkExpected");

    [Fact]
    public Task Fixes_all() => FixesAll(
        Body("try { Work(); } catch { throw new Failure(\"a\"); }\ntry { Work(); } catch { throw new NotSupportedException(\"b\"); }"),
        Body("try { Work(); } catch (Exception ex) { throw new Failure(\"a\", ex); }\ntry { Work(); } catch (Exception ex) { throw new NotSupportedException(\"b\", ex); }"),
        AddInner,
        oneByOne: Body("try { Work(); } catch (Exception ex) { throw new Failure(\"a\", ex); }\ntry { Work(); } catch (Exception exception) { throw new NotSupportedException(\"b\", exception); }"));
}
