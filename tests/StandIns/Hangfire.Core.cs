namespace Hangfire
{
    public static class GlobalJobFilters
    {
        public static Common.JobFilterCollection Filters { get; } = new();
    }
}

namespace Hangfire.Common
{
    public class JobFilterCollection
    {
        public void Add(object filter) { }
    }
}

namespace Hangfire.Storage
{
    public interface IWriteOnlyTransaction { }
}

namespace Hangfire.States
{
    public interface IState { }

    public class FailedState : IState
    {
        public FailedState(System.Exception exception) => Exception = exception;

        public System.Exception Exception { get; }
    }

    public class ApplyStateContext
    {
        public IState? NewState { get; set; }
    }

    public interface IApplyStateFilter
    {
        void OnStateApplied(ApplyStateContext context, Storage.IWriteOnlyTransaction transaction);

        void OnStateUnapplied(ApplyStateContext context, Storage.IWriteOnlyTransaction transaction);
    }
}
