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
}
