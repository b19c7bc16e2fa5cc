using Microsoft.VisualStudio.TestTools.UnitTesting;

// The tests share nothing that changes, and a machine has more than one core. Those that count what one thread does say otherwise.
[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]
