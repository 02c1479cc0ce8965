package terminal

import (
	"os"
	"os/signal"
	"syscall"
)

// signals lists the signals that Run answers. Windows sends SIGTERM when a console is closed.
func signals() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }

func isStop(os.Signal) bool { return false }

// CanSuspend tells whether there is job control, which Windows does not have.
func CanSuspend() bool { return false }

func stop() {}

func ignoreSignals() { signal.Ignore(signals()...) }

func isRaw(uintptr) bool { return true }
