namespace Orleans.Serialization.Invocation
{
    public interface IInvokable { }
}

namespace Orleans.CodeGeneration
{
    [System.Flags]
    public enum InvokeMethodOptions
    {
        None = 0,
        OneWay = 1,
    }
}

namespace Orleans.Runtime
{
    public abstract class RequestBase : Serialization.Invocation.IInvokable
    {
        public CodeGeneration.InvokeMethodOptions Options { get; protected set; }
    }
}

namespace Orleans
{
    public interface IGrainCallContext
    {
        Serialization.Invocation.IInvokable Request { get; }

        string InterfaceName { get; }

        System.Threading.Tasks.Task Invoke();
    }

    public interface IIncomingGrainCallContext : IGrainCallContext { }

    public interface IIncomingGrainCallFilter
    {
        System.Threading.Tasks.Task Invoke(IIncomingGrainCallContext context);
    }

    public interface IGrainBase { }

    public abstract class Grain : IGrainBase { }

    public static class GrainBaseExtensions
    {
        public static Runtime.IGrainTimer RegisterGrainTimer(
            this IGrainBase grain,
            System.Func<System.Threading.CancellationToken, System.Threading.Tasks.Task> callback,
            System.TimeSpan dueTime,
            System.TimeSpan period) => throw new System.NotSupportedException();
    }
}

namespace Orleans.Runtime
{
    public interface IGrainTimer : System.IDisposable { }
}

namespace Orleans.Concurrency
{
    public sealed class OneWayAttribute : System.Attribute { }
}
