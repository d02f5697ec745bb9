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
        public void Add(object filter) => Add(filter, -1);

        public void Add(object filter, int order) => All.Add(filter);

        /// <summary>For tests: those that were added.</summary>
        public System.Collections.Generic.List<object> All { get; } = new();
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

    public class DeletedState : IState { }

    public class ScheduledState : IState { }

    public class ElectStateContext
    {
        private IState candidate;

        public ElectStateContext(IState candidate) => this.candidate = candidate;

        /// <summary>A candidate that is replaced has been traversed.</summary>
        public IState CandidateState
        {
            get => candidate;
            set
            {
                TraversedStates = new System.Collections.Generic.List<IState>(TraversedStates) { candidate }.ToArray();
                candidate = value;
            }
        }

        public IState[] TraversedStates { get; private set; } = new IState[0];
    }

    public interface IElectStateFilter
    {
        void OnStateElection(ElectStateContext context);
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
