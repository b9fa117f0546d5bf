// Says of each entry, growth and tile in the evidence whether the code behind Go's checksum database takes it: one
// line, accepted or refused.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type entry struct {
	Note  string
	Index int64
	Entry string
	Path  []tlog.Hash
}

type growth struct {
	Note    string
	Earlier int64
	Root    tlog.Hash
	Path    []tlog.Hash
}

type evidence struct {
	Key     string
	Folder  string
	Entries []entry
	Growths []growth
}

func main() {
	var all evidence
	data, err := os.ReadFile(os.Args[1])
	must(err)
	must(json.Unmarshal(data, &all))
	verifier, err := note.NewVerifier(all.Key)
	must(err)
	for _, e := range all.Entries {
		say(checkEntry(verifier, e))
	}
	for _, g := range all.Growths {
		say(checkGrowth(verifier, g))
	}
	for _, e := range all.Entries {
		say(checkTiles(verifier, all.Folder, e))
	}
}

func checkEntry(verifier note.Verifier, e entry) error {
	tree, err := open(verifier, e.Note)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(e.Path, tree.N, tree.Hash, e.Index, leaf(e))
}

func checkGrowth(verifier note.Verifier, g growth) error {
	tree, err := open(verifier, g.Note)
	if err != nil {
		return err
	}
	return tlog.CheckTree(g.Path, tree.N, tree.Hash, g.Earlier, g.Root)
}

// checkTiles makes the proof itself, of the tiles in the folder, and holds the given one against it.
func checkTiles(verifier note.Verifier, folder string, e entry) error {
	tree, err := open(verifier, e.Note)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, tiles(folder))
	path, err := tlog.ProveRecord(tree.N, e.Index, reader)
	if err != nil {
		return err
	}
	if fmt.Sprint(path) != fmt.Sprint(tlog.RecordProof(e.Path)) {
		return fmt.Errorf("another path")
	}
	return tlog.CheckRecord(path, tree.N, tree.Hash, e.Index, leaf(e))
}

func leaf(e entry) tlog.Hash {
	data, err := base64.StdEncoding.DecodeString(e.Entry)
	must(err)
	return tlog.RecordHash(data)
}

func open(verifier note.Verifier, text string) (tlog.Tree, error) {
	n, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

type tiles string

func (folder tiles) Height() int { return 8 }

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		// The path of the checksum database names the height too.
		data, err := os.ReadFile(filepath.Join(string(folder), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (folder tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func say(err error) {
	if err != nil {
		fmt.Println("refused")
	} else {
		fmt.Println("accepted")
	}
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
