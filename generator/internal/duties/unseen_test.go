package duties
import "testing"
func TestUnseen(t *testing.T){ t.Log("\n"+scores(measure(t,"falsehoods-unseen.txt",4))); t.Log("\n"+scores(measure(t,"harmless-unseen.txt",1))) }
